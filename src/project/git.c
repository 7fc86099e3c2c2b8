/* Files at a git revision; see git.h.
**
** One `git ls-tree` a folder and one `git cat-file --batch` for all blobs:
** starting git costs some milliseconds, once for each of fifty files would be felt.
** What is not there is seen in the list of the folder, too.
**
** The surprise: in a hook git sets GIT_DIR and GIT_INDEX_FILE, and a git that is
** started there with them takes the working directory for the top of the working
** tree. So the top is looked up on the disk, git is told to start there, and those
** variables are kept from it; they only count where no .git is found.
**
** A repository may be a stranger's, its .git included: nothing that its configuration
** names is run. The calls here start no hook, pager, filter or diff driver by
** themselves; a monitor of files, and a fetch of objects that a partial clone lacks (which
** would run ssh, or what "ext::" says), are switched off. Nor is a pipe waited for that
** lies in the place of a file of git's. */
#include "project/git.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/map.h"
#include "project/disk.h"

extern char **environ;

/* What a source may have: places are counted in 28 bits (lint/world.h). */
#define BLOB_MAX (INT64_C(1) << 28)

/* How long git may be silent, in seconds. What is asked here it knows at once; the rest is for a slow disk. */
#define SECONDS_SILENT 60

/* How much of the answers is read at once. */
#define AHEAD_BYTES 65536

typedef struct GitFiles {
  Files files;
  Arena *arena;
  Str top;      /* where git is started: the top of the working tree; empty: the working directory */
  Str prefix;   /* of the folder's paths in the tree: "packages/api/" or empty */
  Str revision; /* as the user wrote it, for describe */
  Str commit;   /* object id; empty in a repository without a commit */
  Map blobs;    /* path in the tree → its object id (Str *), as lists came in */
  Map modules;  /* path in the tree of a submodule → not NULL */
  Map folders;  /* path in the tree, "" or with "/" → its entries (Strs *) */
  pid_t batch;  /* `git cat-file --batch`, 0 while not started */
  int to, from; /* its standard input and output */
  char *ahead;  /* AHEAD_BYTES for what was read of its output before it was asked for, [at, end) is left */
  int32_t at, end;
  Str trouble; /* why git failed, empty while it did not */
} GitFiles;

typedef struct Child {
  pid_t pid;
  int in, out, err; /* our ends; -1 where not asked for */
} Child;

/* What stands before every command. protocol.allow is for a git that doesn't know GIT_NO_LAZY_FETCH (before 2.45). */
static const char *const hardening[] = {"--no-pager", "--no-optional-locks",      "-c", "core.fsmonitor=false",
                                        "-c",         "core.hooksPath=/dev/null", "-c", "core.sshCommand=false",
                                        "-c",         "core.gitProxy=",           "-c", "credential.helper=",
                                        "-c",         "protocol.allow=never"};
enum { HARDENING_COUNT = sizeof hardening / sizeof *hardening };

/* The most arguments that a call of git here takes, with its name and the NULL. */
#define ARGUMENTS_MAX (12 + HARDENING_COUNT)

static bool begins_with_one(Str variable, const Str *names, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (str_starts(variable, names[i])) return true;
  return false;
}

/* The environment for git: without what a hook was given, where the top is known, and without what fetches or asks. */
static char **environment(Arena *arena, Str top) {
  static const Str given_by_hooks[] = {S_INIT("GIT_DIR="), S_INIT("GIT_WORK_TREE="), S_INIT("GIT_INDEX_FILE="),
                                       S_INIT("GIT_PREFIX=")};
  static const Str replaced[] = {S_INIT("GIT_NO_LAZY_FETCH="), S_INIT("GIT_ALLOW_PROTOCOL="),
                                 S_INIT("GIT_EXTERNAL_DIFF="), S_INIT("GIT_TERMINAL_PROMPT="),
                                 S_INIT("GIT_SSH="),           S_INIT("GIT_SSH_COMMAND=")};
  static const char *const added[] = {"GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=none", "GIT_TERMINAL_PROMPT=0"};
  VEC(char *) kept = {0};
  for (char **variable = environ; *variable; variable++) {
    Str text = str_of(*variable);
    bool hook = top.n > 0 && begins_with_one(text, given_by_hooks, sizeof given_by_hooks / sizeof *given_by_hooks);
    if (!hook && !begins_with_one(text, replaced, sizeof replaced / sizeof *replaced))
      *vec_push(arena, &kept) = *variable;
  }
  for (size_t i = 0; i < sizeof added / sizeof *added; i++) *vec_push(arena, &kept) = (char *)added[i];
  *vec_push(arena, &kept) = NULL;
  return kept.p;
}

/* Starts git in `top`. With `input` its standard input is a pipe, else empty.
** Standard error goes into the pipe `err` unless `input`. */
static bool start(Arena scratch, Str top, const char *const *arguments, bool input, Child *child) {
  int in[2] = {-1, -1}, out[2], err[2] = {-1, -1};
  const char *argv[ARGUMENTS_MAX + 2] = {"git"};
  int n = 1;
  for (int i = 0; i < HARDENING_COUNT; i++) argv[n++] = hardening[i];
  if (top.n) argv[n++] = "-C", argv[n++] = str_cstr(&scratch, top);
  while (*arguments) argv[n++] = *arguments++;
  if (pipe2(out, O_CLOEXEC) != 0) return false;
  if ((input && pipe2(in, O_CLOEXEC) != 0) || (!input && pipe2(err, O_CLOEXEC) != 0)) {
    close(out[0]), close(out[1]);
    return false;
  }
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t restored;
  sigemptyset(&restored);
  sigaddset(&restored, SIGPIPE);
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  posix_spawnattr_setsigdefault(&attributes, &restored);
  posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
  if (input) posix_spawn_file_actions_adddup2(&actions, in[0], STDIN_FILENO);
  else posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  if (!input) posix_spawn_file_actions_adddup2(&actions, err[1], STDERR_FILENO);
  else posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  int error = posix_spawnp(&child->pid, "git", &actions, &attributes, (char *const *)argv, environment(&scratch, top));
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  close(out[1]), close(input ? in[0] : err[1]);
  *child = (Child){child->pid, in[1], out[0], err[0]};
  if (error) close(out[0]), close(input ? in[1] : err[0]);
  errno = error;
  return error == 0;
}

/* Waits for one of the pipes of a git. Ends it, and is false, where it is silent for too long or can't be waited for. */
static bool wait_to_read(struct pollfd *polled, nfds_t count, pid_t pid, bool *silent) {
  int ready;
  do ready = poll(polled, count, SECONDS_SILENT * 1000);
  while (ready < 0 && errno == EINTR);
  *silent = ready == 0;
  if (ready == 0) kill(pid, SIGKILL);
  return ready > 0;
}

/* Reads both pipes to their ends; alternating, so that neither can fill up. False where it could not. */
static bool drain(const Child *child, Buf *out, Buf *err, bool *silent) {
  struct pollfd polled[2] = {{child->out, POLLIN, 0}, {child->err, POLLIN, 0}};
  char chunk[16384];
  bool good = true;
  *silent = false;
  while (good && (polled[0].fd >= 0 || polled[1].fd >= 0)) {
    good = wait_to_read(polled, 2, child->pid, silent);
    if (!good) break;
    for (int i = 0; i < 2; i++) {
      if (polled[i].fd < 0 || !polled[i].revents) continue;
      ssize_t n = read(polled[i].fd, chunk, sizeof chunk);
      if (n > 0) buf_str(i ? err : out, (Str){chunk, (int32_t)n});
      else if (n == 0) polled[i].fd = -1;
      else good = good && errno == EINTR;
    }
  }
  close(child->out), close(child->err);
  return good;
}

static int wait_for(pid_t pid) {
  int status = 0;
  while (waitpid(pid, &status, 0) < 0)
    if (errno != EINTR) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* Runs git to its end. False when it can't be run or fails; then *why is its own
** first line, without "fatal: ". */
static bool git_run(Arena *arena, Str top, const char *const *arguments, Str *output, Str *why) {
  Child child;
  if (!start(*arena, top, arguments, false, &child)) {
    *why = errno == ENOENT ? S("git is not installed") : str_fmt(arena, "git can't be run: %s", strerror(errno));
    return false;
  }
  Buf out = buf_new(arena), err = buf_new(arena);
  bool silent, whole = drain(&child, &out, &err, &silent);
  int status = wait_for(child.pid);
  *output = buf_done(&out);
  if (whole && status == 0) return true;
  if (silent) {
    *why = str_fmt(arena, "git %s: no answer for %d seconds", arguments[0], SECONDS_SILENT);
    return false;
  }
  if (!whole || status < 0) {
    *why = str_fmt(arena, "git %s: its answer could not be read to the end", arguments[0]);
    return false;
  }
  Str message = buf_done(&err), line = str_line(&message);
  if (str_starts(line, S("fatal: "))) line = str_from(line, 7);
  *why = str_fmt(arena, "git %s: %.*s", arguments[0], STR_ARG(line));
  return false;
}

static bool start_batch(GitFiles *git) {
  static const char *const arguments[] = {"cat-file", "--batch", NULL};
  Child child;
  if (git->batch) return true;
  if (!start(*git->arena, git->top, arguments, true, &child)) return false;
  git->batch = child.pid;
  git->to = child.in;
  git->from = child.out;
  git->ahead = arena_bytes(git->arena, AHEAD_BYTES);
  return true;
}

/* Makes sure that something is read ahead; false at the end of git's output. */
static bool read_ahead(GitFiles *git) {
  while (git->at == git->end) {
    struct pollfd polled = {git->from, POLLIN, 0};
    bool silent;
    if (!wait_to_read(&polled, 1, git->batch, &silent)) return false;
    ssize_t n = read(git->from, git->ahead, AHEAD_BYTES);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    git->at = 0;
    git->end = (int32_t)n;
  }
  return true;
}

static bool read_exactly(GitFiles *git, char *p, int32_t n) {
  while (n > 0) {
    if (!read_ahead(git)) return false;
    int32_t take = git->end - git->at < n ? git->end - git->at : n;
    memcpy(p, git->ahead + git->at, (size_t)take);
    git->at += take;
    p += take;
    n -= take;
  }
  return true;
}

static bool request(GitFiles *git, Str text) {
  while (text.n) {
    ssize_t n = write(git->to, text.p, (size_t)text.n);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return false;
    text = str_from(text, (int32_t)n);
  }
  return true;
}

/* Content of the object `id`. The answer is "ID TYPE SIZE\n", the bytes, "\n". */
static bool read_blob(GitFiles *git, Arena *arena, Str id, Str *text) {
  char head[128];
  int32_t n = 0;
  if (!start_batch(git) || !request(git, str_fmt(arena, "%.*s\n", STR_ARG(id)))) return false;
  while (n < (int32_t)sizeof head && read_exactly(git, head + n, 1) && head[n] != '\n') n++;
  Str line = {head, n};
  str_cut(&line, ' ');
  int64_t size;
  if (!str_eq(str_cut(&line, ' '), S("blob")) || !str_int(line, &size) || size > BLOB_MAX) return false;
  char *p = arena_bytes(arena, size + 1);
  if (!read_exactly(git, p, (int32_t)size + 1)) return false;
  p[size] = 0;
  *text = (Str){p, (int32_t)size};
  return true;
}

/* A path below the folder as git's tree has it: "" for the top, never "." or "..". */
static Str tree_path(const GitFiles *git, Arena *arena, Str path) {
  Str full = disk_normal_path(arena, str_fmt(arena, "/%.*s%.*s", STR_ARG(git->prefix), STR_ARG(path)));
  return str_from(full, 1);
}

/* Notes that git failed: an answer is missing, which would else pass for "not there". */
static bool in_trouble(GitFiles *git, Str why) {
  if (!git->trouble.n) git->trouble = str_dup(git->arena, why);
  return false;
}

/* An entry of ls-tree -z: "MODE TYPE ID\tPATH". Links (120000) are left out, submodules noted. */
static void add_entry(GitFiles *git, Str entry, Str folder, Strs *names) {
  Str path = entry, head = str_cut(&path, '\t'), mode = str_cut(&head, ' '), type = str_cut(&head, ' ');
  Str name = str_from(path, folder.n);
  if (str_eq(type, S("tree"))) {
    *vec_push(git->arena, names) = str_concat(git->arena, name, S("/"));
  } else if (str_starts(mode, S("100"))) {
    *vec_push(git->arena, names) = name;
    void **slot = map_slot(git->arena, &git->blobs, path);
    Str *id = arena_new(git->arena, Str, 1);
    *id = head;
    *slot = id;
  } else if (str_eq(type, S("commit"))) {
    *map_slot(git->arena, &git->modules, path) = git;
  }
}

/* Says so where a folder is a submodule: the revision names that one's commit, but does not hold it. */
static void find_submodule(GitFiles *git, Str folder) {
  Str path = str_sub(folder, 0, folder.n - 1);
  if (!map_get(&git->modules, path)) return;
  in_trouble(git, str_fmt(git->arena,
                          "git:%.*s: %.*s is a submodule: what stood in it only its own repository knows, so run mig "
                          "there",
                          STR_ARG(git->revision), STR_ARG(path)));
}

/* Asks git for the entries of a folder that is there. */
static const Strs *read_folder(GitFiles *git, Str folder) {
  Strs *names = arena_new(git->arena, Strs, 1);
  *map_slot(git->arena, &git->folders, folder) = names;
  const char *const arguments[] = {
      "ls-tree", "-z", "--full-tree", git->commit.p, "--", folder.n ? str_cstr(git->arena, folder) : NULL, NULL};
  Str output = S(""), why;
  if (git->commit.n && !git_run(git->arena, git->top, arguments, &output, &why)) in_trouble(git, why);
  while (output.n) add_entry(git, str_cut(&output, '\0'), folder, names);
  return names;
}

static bool has_entry(const Strs *names, Str name) {
  for (int32_t i = 0; i < names->n; i++)
    if (str_eq(names->p[i], name)) return true;
  return false;
}

/* The entries of a folder ("" or with its "/"), from the top downward, each asked of git once; NULL where there is no such
** folder. */
static const Strs *entries_of(GitFiles *git, Str folder) {
  const Strs *names = map_get(&git->folders, S(""));
  if (!names) names = read_folder(git, S(""));
  for (int32_t from = 0, end = 1; end <= folder.n; end++) {
    if (folder.p[end - 1] != '/') continue;
    Str path = str_sub(folder, 0, end);
    if (!has_entry(names, str_from(path, from))) {
      find_submodule(git, path);
      return NULL;
    }
    names = map_get(&git->folders, path);
    if (!names) names = read_folder(git, path);
    from = end;
  }
  return names;
}

static Str folder_path(GitFiles *git, Str folder) {
  Str path = tree_path(git, git->arena, folder);
  return path.n ? str_concat(git->arena, path, S("/")) : path;
}

static bool git_list(Files *files, Arena *arena, Str folder, Strs *names, Str *why) {
  GitFiles *git = (GitFiles *)files;
  Str path = folder_path(git, folder);
  const Strs *entries = entries_of(git, path);
  *names = (Strs){0};
  for (int32_t i = 0; entries && i < entries->n; i++) *vec_push(arena, names) = entries->p[i];
  if (git->trouble.n) *why = git->trouble;
  else if (names->n || path.n == 0) return true;
  else *why = str_fmt(arena, "git:%.*s: no folder %.*s", STR_ARG(git->revision), STR_ARG(folder));
  return false;
}

/* The object id of a path; NULL if there is none. */
static const Str *blob_of(GitFiles *git, Str path) {
  path = tree_path(git, git->arena, path);
  int32_t folder = path.n;
  while (folder > 0 && path.p[folder - 1] != '/') folder--;
  entries_of(git, str_sub(path, 0, folder));
  return map_get(&git->blobs, path);
}

static bool git_read(Files *files, Arena *arena, Str path, Str *text, Str *why) {
  GitFiles *git = (GitFiles *)files;
  const Str *id = blob_of(git, path);
  if (id && read_blob(git, arena, *id, text)) return true;
  *why = str_fmt(arena, "git:%.*s:%.*s: %s", STR_ARG(git->revision), STR_ARG(path),
                 id ? "git can't read it" : "no such file at that revision");
  return false;
}

/* What git answers is kept, so nothing of this is put into `scratch`, which may lie over git->arena. */
static bool git_exists(Files *files, Arena scratch, Str path) {
  GitFiles *git = (GitFiles *)files;
  (void)scratch;
  Str folder = folder_path(git, path);
  if (blob_of(git, path) || folder.n == 0) return true;
  return entries_of(git, folder) != NULL;
}

static bool git_replace(Files *files, Arena *arena, Str path, Str text, Str *why) {
  (void)text;
  *why = str_fmt(arena, "git:%.*s:%.*s: a revision can't be written to", STR_ARG(((GitFiles *)files)->revision),
                 STR_ARG(path));
  return false;
}

static Str git_describe(Files *files, Arena *arena, Str path) {
  return str_fmt(arena, "git:%.*s:%.*s", STR_ARG(((GitFiles *)files)->revision), STR_ARG(path));
}

/* Whether HEAD names a branch that has no commit yet. */
static bool unborn(Arena scratch, Str top, Str revision) {
  static const char *const arguments[] = {"symbolic-ref", "--quiet", "HEAD", NULL};
  Str output, why;
  return str_eq(revision, S("HEAD")) && git_run(&scratch, top, arguments, &output, &why);
}

static bool is_shallow(Arena scratch, Str top) {
  static const char *const arguments[] = {"rev-parse", "--is-shallow-repository", NULL};
  Str output, why;
  return git_run(&scratch, top, arguments, &output, &why) && str_eq(str_trim(output), S("true"));
}

/* Where the folder is in its working tree. Without a .git on the disk git knows (a
** repository that GIT_DIR names), and is then asked from the working directory. */
static bool locate(Arena *arena, Str folder, Str *top, Str *prefix, Str *why) {
  static const char *const show_prefix[] = {"rev-parse", "--show-prefix", NULL};
  Str output;
  *top = disk_git_top(arena, folder);
  if (top->n == 0) {
    bool inside = git_run(arena, *top, show_prefix, &output, why);
    *prefix = inside ? str_concat(arena, str_trim(output), folder) : S("");
    return inside;
  }
  Str full = str_concat(arena, disk_absolute(arena, folder), S("/"));
  *prefix = str_from(full, top->n + 1);
  return true;
}

/* The revision's commit; empty for HEAD in a repository without one. */
static bool find_commit(Arena *arena, Str top, Str revision, Str *commit, Str *why) {
  Str output = S(""), wanted = str_concat(arena, revision, S("^{commit}"));
  const char *const verify[] = {"rev-parse", "--verify", "--quiet", "--end-of-options", wanted.p, NULL};
  *commit = S("");
  if (git_run(arena, top, verify, &output, why)) {
    output = str_trim(output);
    /* git before 2.30 prints the separator too. */
    if (str_starts(output, S("--end-of-options"))) output = str_trim(str_from(output, 16));
    *commit = str_dup(arena, output);
    return true;
  }
  /* That it knows none it says by its exit status alone, or by an "error:" about an object that is no commit. */
  bool unknown = str_eq(*why, S("git rev-parse: "));
  if (unknown && unborn(*arena, top, revision)) return true;
  if (unknown || str_starts(*why, S("git rev-parse: error:")))
    *why = str_fmt(arena, "git knows no revision \"%.*s\"%s", STR_ARG(revision),
                   is_shallow(*arena, top) ? "; this clone is shallow, `git fetch --unshallow` brings the rest" : "");
  return false;
}

bool git_files(Arena *arena, Str folder, Str revision, Files **files, Str *why) {
  Str commit, top, prefix;
  if (!locate(arena, folder, &top, &prefix, why) || !find_commit(arena, top, revision, &commit, why)) return false;
  GitFiles *git = arena_new(arena, GitFiles, 1);
  *git = (GitFiles){.files = {git_list, git_read, git_exists, git_replace, git_describe},
                    .arena = arena,
                    .top = top,
                    .prefix = prefix,
                    .revision = revision,
                    .commit = commit};
  *files = &git->files;
  return true;
}

bool git_files_close(Files *files, Str *why) {
  GitFiles *git = (GitFiles *)files;
  if (git->batch) {
    close(git->to), close(git->from);
    wait_for(git->batch);
    git->batch = 0;
  }
  if (git->trouble.n) *why = git->trouble;
  return git->trouble.n == 0;
}
