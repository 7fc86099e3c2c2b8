/* The part of a schema that a migration can reach: what a proof of the migration has to hold.
**
** By names, in the text: a name of the migration that means something else (a column called like a table) only
** makes the part larger. A row that goes or changes takes rows of its children with it and fires triggers, so what a
** name reaches goes down, from parent to child and from a table to those that its triggers write to; and a view or
** trigger that names what is renamed is read again. Upwards, a row needs its parents to be there, no more: their other
** children are left out. */
#include "emit/schema.h"
#include "syntax/parse.h"
#include "syntax/walk.h"

/* What there is under a name: a table or view with what stands on it. */
typedef struct Named Named;
typedef VEC(Named *) NamedList;
struct Named {
  bool defined;         /* else it is merely said */
  bool touched, needed; /* touched: also needed */
  NamedList says;       /* the parents of a table, what a view reads */
  NamedList acts;       /* those that the triggers on it name */
  NamedList said_by;
};

typedef struct Reach {
  Arena *arena;
  Compilation *compilation;
  Map names; /* folded name → Named */
  NamedList touched, needed;
  Named *owner; /* while a definition is read: whose it is, */
  bool trigger; /* and whether it is a trigger's */
} Reach;

static Named *named(Reach *r, const Ident *name) {
  void **slot = ident_slot(r->arena, &r->names, name);
  if (!*slot) *slot = arena_new(r->arena, Named, 1);
  return *slot;
}

/* ---- who says whom ---- */

static void says(Reach *r, const Ident *name) {
  if (!name) return;
  Named *other = named(r, name);
  *vec_push(r->arena, r->trigger ? &r->owner->acts : &r->owner->says) = other;
  *vec_push(r->arena, &other->said_by) = r->owner;
}

static Walk read_node(Node *node, void *data) {
  says(data, node_reads(node).id);
  says(data, node_target(node).id);
  return WALK_CONTINUE;
}

static void read_definition(Reach *r, const Statement *statement) {
  Node *node = statement->node;
  const Ident *name = node_owner(node).id;
  if (!name) return;
  r->owner = named(r, name);
  r->owner->defined = true;
  r->trigger = node->kind == NODE_CREATE_TRIGGER;
  node_walk(node, read_node, NULL, r);
  /* content=t, fts5vocab(t): an argument is any tokens. */
  for (Tok tok = statement->first; node->kind == NODE_CREATE_VIRTUAL_TABLE && tok <= statement->last; tok++)
    says(r, ident_from_token(&r->compilation->idents, source_token(statement->source, tok)));
}

/* ---- how far ---- */

static void touch(Reach *r, Named *name) {
  if (!name->touched) *vec_push(r->arena, &r->touched) = name;
  name->touched = name->needed = true;
}

static void need(Reach *r, Named *name) {
  if (!name->needed) *vec_push(r->arena, &r->needed) = name;
  name->needed = true;
}

static void spread(Reach *r) {
  for (int32_t i = 0; i < r->touched.n; i++) {
    const Named *name = r->touched.p[i];
    for (int32_t k = 0; k < name->said_by.n; k++) touch(r, name->said_by.p[k]);
    for (int32_t k = 0; k < name->acts.n; k++) touch(r, name->acts.p[k]);
  }
  for (int32_t i = 0; i < r->touched.n; i++)
    for (int32_t k = 0; k < r->touched.p[i]->says.n; k++) need(r, r->touched.p[i]->says.p[k]);
  for (int32_t i = 0; i < r->needed.n; i++) {
    const Named *name = r->needed.p[i];
    for (int32_t k = 0; k < name->says.n; k++) need(r, name->says.p[k]);
    for (int32_t k = 0; k < name->acts.n; k++) need(r, name->acts.p[k]);
  }
}

static Str reached_text(Reach *r, const Script *script) {
  Buf buf = buf_new(r->arena);
  for (int32_t i = 0; i < script->nstatements; i++) {
    const Statement *statement = &script->statements[i];
    const Ident *owner = node_owner(statement->node).id;
    if (owner && !named(r, owner)->needed) continue;
    buf_str(&buf, source_text(statement->source, statement->first, statement->last));
    buf_str(&buf, S(";\n"));
  }
  return str_dup(r->arena, buf_done(&buf));
}

/* ---- what the migration says ---- */

typedef struct Reading {
  Reach *reach;
  bool *only_read; /* by token */
} Reading;

/* What a query reads and what a table refers to has to be there, and stays as it is. */
static Walk read_migration(Node *node, void *data) {
  Reading *reading = data;
  const Ident *name = node_reads(node).id;
  if (name) need(reading->reach, named(reading->reach, name));
  if (node->kind == NODE_SELECT || node->kind == NODE_REFERENCES)
    for (Tok tok = node->first; tok <= node->last; tok++) reading->only_read[tok] = true;
  return WALK_CONTINUE;
}

/* Every other word may be the name of something that changes. */
static void begin(Reach *r, Source *migration) {
  Script script = parse_source(r->compilation, migration);
  Reading reading = {r, arena_new(r->arena, bool, migration->tokens.n)};
  for (int32_t i = 0; i < script.nstatements; i++) node_walk(script.statements[i].node, read_migration, NULL, &reading);
  for (int32_t i = 0; i < migration->tokens.n; i++) {
    if (reading.only_read[i]) continue;
    Named *name = ident_get(&r->names, ident_from_token(&r->compilation->idents, source_token(migration, (Tok)i)));
    if (name && name->defined) touch(r, name);
  }
}

void schema_reached(Arena *arena, Str *schemas, int32_t n, Str migration) {
  Reach r = {.arena = arena, .compilation = compilation_new(arena)};
  Sources *sources = &r.compilation->sources;
  Script *scripts = arena_new(arena, Script, n);
  for (int32_t i = 0; i < n; i++) {
    scripts[i] = parse_source(r.compilation, source_add(sources, S("schema"), schemas[i]));
    for (int32_t k = 0; k < scripts[i].nstatements; k++) read_definition(&r, &scripts[i].statements[k]);
  }
  begin(&r, source_add(sources, S("migration"), migration));
  spread(&r);
  for (int32_t i = 0; i < n; i++) schemas[i] = reached_text(&r, &scripts[i]);
}
