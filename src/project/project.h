/* A project: where its migrations are, and what its configuration says. */
#ifndef PROJECT_PROJECT_H
#define PROJECT_PROJECT_H

#include "project/config.h"
#include "project/wrangler.h"

typedef struct Project {
  Arena *arena;      /* everything below lives there */
  Files *files;      /* paths below are relative to its root */
  Str root;          /* from the working directory: "" or "../", "../../" … */
  Str described;     /* the file that describes the project ("mig.jsonc", "wrangler.toml"); empty: none */
  bool found;        /* false: no configuration and no folder migrations; the defaults hold */
  bool wrangler;     /* wrangler applies these migrations: its order and its folder listing hold */
  Config config;     /* mig.jsonc's, or the defaults */
  Database database; /* where the migrations are; binding and ids are empty without a wrangler configuration */
} Project;

/* What the command line may say about which of several databases is meant. */
typedef struct ProjectChoice {
  Str database;    /* a binding or a database's name; empty: not said */
  Str environment; /* of wrangler's configuration; empty: not said */
} ProjectChoice;

/* Finds the project from the working directory upward, not above the top of a git
** working tree or the home directory, and not in another user's folder: the nearest folder with mig.jsonc, wrangler.json, wrangler.jsonc or
** wrangler.toml; without any, the nearest one with a folder migrations. That there
** is none at all is no error (found is false): a command may not need one. A
** configuration that is wrong is one, and so are several databases among which
** nothing chooses: their list is in *why. */
bool project_find(Arena *arena, ProjectChoice choice, Project *project, Str *why);

/* Reads the configuration in the root of `files`; project_find without the search.
** project->root is then empty. */
bool project_read(Arena *arena, Files *files, ProjectChoice choice, Project *project, Str *why);

/* Whether a path that the configuration names (the migrations folder, rules_dir, the schema) lies in
** the project, or in the git working tree around it: a configuration may come with somebody's
** branch. False, with where the path leads in *why, for "../" and absolute paths that
** go further and for symbolic links. Nothing is to be read or written there then. */
bool project_contains(const Project *project, Arena *arena, Str path, Str *why);

/* A path of the project as people see it from the working directory. */
Str project_describe(const Project *project, Arena *arena, Str path);

#endif
