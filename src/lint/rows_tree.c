/* Rows that come from texts and trees: files, statements, nodes, calls, literals,
** pragmas, writes, comments.
**
** All trees are walked once; the nodes are then grouped by kind with a counting
** sort, so `calls` or `literals` costs what there is of them. */
#include "lint/rows.h"

#include <string.h>

#include "facts/limits.h"
#include "facts/splitter.h"
#include "lint/keys.h"
#include "parser.h"
#include "syntax/walk.h"

Source *statement_source(const World *world, int32_t statement) {
  return world->catalog->statements.p[statement].statement->source;
}

int32_t statement_file(const World *world, int32_t statement) {
  return world->catalog->statements.p[statement].script;
}

int64_t node_code_at(const World *world, int32_t statement, const Node *node) {
  return place_encode(node_place(statement_source(world, statement), node));
}

int64_t token_code(const Source *source, Tok tok) {
  return tok == TOK_NONE ? NO_INT : place_encode((Place){source->id, tok, tok});
}

/* ---- files ---- */

Rows build_files(World *w) {
  return ROWS(w->files);
}

int64_t files_statements(const World *world, int64_t file) {
  return file < world->catalog->scripts.n ? world->catalog->scripts.p[file].nstatements : 0;
}

/* Statements are in order of scripts: binary search for the first of this one. */
int64_t files_first_statement(const World *world, int64_t file) {
  int32_t low = 0, high = world->catalog->statements.n;
  while (low < high) {
    int32_t middle = low + (high - low) / 2;
    if (world->catalog->statements.p[middle].script < file) low = middle + 1;
    else high = middle;
  }
  return low;
}

/* The last token is the end of input; a file of nothing but that has no place of its own. */
int64_t files_place(const MigrationFile *file) {
  return file->source->tokens.n > 1 ? token_code(file->source, 0) : files_start(file);
}

Str files_ledger(const World *world, const MigrationFile *file) {
  return ledger_fate_name(wrangler_ledger_fate(*world->arena, file->bytes));
}

int64_t files_end(const MigrationFile *file) {
  Tok end = file->source->tokens.n ? (Tok)file->source->tokens.n - 1 : 0;
  return place_encode((Place){file->source->id, end, end - 1});
}

int64_t files_start(const MigrationFile *file) {
  return span_encode((Span){file->source->id, 0, 0});
}

/* ---- statements ---- */

/* What a statement is about. */
typedef struct Subject {
  Name schema, name;
  bool temp, if_exists;
} Subject;

static Subject subject_of(const Node *node) {
#define SUBJECT(T, E, ...)         \
  case NODE_##E: {                 \
    const T *s = (const T *)node;  \
    return (Subject){__VA_ARGS__}; \
  }
  switch (node->kind) {
    SUBJECT(CreateTable, CREATE_TABLE, s->schema, s->name, s->temp, s->if_not_exists)
    SUBJECT(CreateVirtualTable, CREATE_VIRTUAL_TABLE, s->schema, s->name, false, s->if_not_exists)
    SUBJECT(CreateIndex, CREATE_INDEX, s->schema, s->name, false, s->if_not_exists)
    SUBJECT(CreateView, CREATE_VIEW, s->schema, s->name, s->temp, s->if_not_exists)
    SUBJECT(CreateTrigger, CREATE_TRIGGER, s->schema, s->name, s->temp, s->if_not_exists)
    SUBJECT(Drop, DROP, s->schema, s->name, false, s->if_exists)
    SUBJECT(RenameTable, RENAME_TABLE, s->schema, s->table, false, false)
    SUBJECT(RenameColumn, RENAME_COLUMN, s->schema, s->table, false, false)
    SUBJECT(AddColumn, ADD_COLUMN, s->schema, s->table, false, false)
    SUBJECT(DropColumn, DROP_COLUMN, s->schema, s->table, false, false)
    SUBJECT(SetNotNull, SET_NOT_NULL, s->schema, s->table, false, false)
    SUBJECT(DropNotNull, DROP_NOT_NULL, s->schema, s->table, false, false)
    SUBJECT(AddConstraint, ADD_CONSTRAINT, s->schema, s->table, false, false)
    SUBJECT(DropConstraint, DROP_CONSTRAINT, s->schema, s->table, false, false)
    SUBJECT(Insert, INSERT, s->schema, s->table, false, false)
    SUBJECT(Update, UPDATE, s->schema, s->table, false, false)
    SUBJECT(Delete, DELETE, s->schema, s->table, false, false)
    SUBJECT(Pragma, PRAGMA, s->schema, s->name, false, false)
    SUBJECT(Analyze, ANALYZE, s->schema, s->name, false, false)
    SUBJECT(Reindex, REINDEX, s->schema, s->name, false, false)
    SUBJECT(Savepoint, SAVEPOINT, {0}, s->name, false, false)
    SUBJECT(Release, RELEASE, {0}, s->name, false, false)
    SUBJECT(Vacuum, VACUUM, s->schema, {0}, false, false)
    SUBJECT(Broken, BROKEN, {0}, s->name, false, false)
  default:
    return (Subject){0};
  }
#undef SUBJECT
}

static bool capitals(Str word) {
  for (int32_t i = 0; i < word.n; i++)
    if (word.p[i] >= 'a' && word.p[i] <= 'z') return false;
  return true;
}

static Str upper(Arena *arena, Str s) {
  if (capitals(s)) return s;
  char *p = arena_bytes(arena, (ptrdiff_t)s.n + 1);
  for (int32_t i = 0; i < s.n; i++) p[i] = s.p[i] >= 'a' && s.p[i] <= 'z' ? (char)(s.p[i] - 32) : s.p[i];
  p[s.n] = 0;
  return (Str){p, s.n};
}

static StatementRow statement_row(World *w, int32_t number) {
  const CatalogStatement *entry = &w->catalog->statements.p[number];
  const Statement *s = entry->statement;
  const Source *source = s->source;
  Subject subject = subject_of(s->node);
  StatementRow row = {.statement = s, .file = entry->script, .refused = entry->refused};
  const Script *script = &w->catalog->scripts.p[entry->script];
  row.position = (int32_t)(s - script->statements);
  row.last = row.position == script->nstatements - 1;
  row.verb = upper(w->arena, source_token(source, s->first));
  row.name = ident_text(subject.name.id);
  row.schema = ident_text(subject.schema.id);
  row.temp = subject.temp || str_eq_fold(row.schema, S("temp"));
  row.if_exists = subject.if_exists;
  row.name_token = subject.name.id ? subject.name.tok : s->first;
  return row;
}

int64_t statement_place(const StatementRow *row) {
  const Statement *s = row->statement;
  return place_encode((Place){s->source->id, s->first, s->last});
}

int64_t statement_start(const StatementRow *row) {
  return token_code(row->statement->source, row->statement->first);
}

int64_t statement_name_place(const StatementRow *row) {
  return token_code(row->statement->source, row->name_token);
}

/* The name behind ADD [COLUMN] of an ALTER TABLE that does not parse. */
static Str broken_new_name(const Statement *s) {
  Tok tok = s->first;
  while (tok < s->last && s->source->tokens.p[tok].kind != TK_ADD) tok++;
  if (s->source->tokens.p[tok + 1].kind == TK_COLUMN) tok++;
  return tok < s->last ? source_token(s->source, tok + 1) : (Str){0};
}

Str statement_new_name(const StatementRow *row) {
  const Node *node = row->statement->node;
  switch (node->kind) {
  case NODE_RENAME_TABLE:
    return ((const RenameTable *)node)->new_name.id->text;
  case NODE_RENAME_COLUMN:
    return ((const RenameColumn *)node)->new_name.id->text;
  case NODE_ADD_COLUMN:
    return ((const ColumnDef *)((const AddColumn *)node)->column)->name.id->text;
  case NODE_BROKEN:
    return str_eq(row->verb, S("ALTER")) ? broken_new_name(row->statement) : (Str){0};
  default:
    return (Str){0};
  }
}

int64_t statement_end(const StatementRow *row) {
  const Statement *s = row->statement;
  return place_encode((Place){s->source->id, s->last + 1, s->last});
}

int64_t statement_whole(const StatementRow *row) {
  const Statement *s = row->statement;
  return place_encode((Place){s->source->id, s->first, s->semicolon == TOK_NONE ? s->last : s->semicolon});
}

int64_t statement_bytes(const StatementRow *row) {
  return limits_statement_bytes(row->statement);
}

Rows build_statements(World *w) {
  int32_t n = w->catalog->statements.n;
  StatementRow *rows = arena_room(w->arena, sizeof *rows, alignof(StatementRow), n);
  for (int32_t i = 0; i < n; i++) rows[i] = statement_row(w, i);
  return (Rows){rows, n, sizeof *rows};
}

/* ---- nodes ---- */

static void group_by_kind(World *world, NodeIndex *index) {
  const uint8_t *kinds = index->rows.kinds;
  for (int32_t i = 0; i < index->rows.n; i++) index->first[kinds[i] + 1]++;
  for (int kind = 0; kind < NODE_KIND_COUNT; kind++) index->first[kind + 1] += index->first[kind];
  int32_t next[NODE_KIND_COUNT];
  for (int kind = 0; kind < NODE_KIND_COUNT; kind++) next[kind] = index->first[kind];
  index->by_kind = arena_room(world->arena, sizeof(int32_t), alignof(int32_t), index->rows.n);
  for (int32_t i = 0; i < index->rows.n; i++) index->by_kind[next[kinds[i]]++] = i;
}

NodeIndex *world_nodes(World *world) {
  if (world->nodes) return world->nodes;
  NodeIndex *index = world->nodes = arena_new(world->arena, NodeIndex, 1);
  int32_t n = world->catalog->statements.n;
  int64_t tokens = 0;
  for (int32_t i = 0; i < n; i++) {
    const Statement *statement = world->catalog->statements.p[i].statement;
    tokens += (int64_t)statement->last - statement->first + 1;
  }
  index->statements = arena_new(world->arena, int32_t, n + 1);
  NodeRows *rows = &index->rows;
  *rows = node_rows_new(world->arena, tokens);
  for (int32_t i = 0; i < n; i++) {
    index->statements[i] = rows->n;
    node_rows_add(rows, world->catalog->statements.p[i].statement->node, i);
  }
  index->statements[n] = rows->n;
  node_rows_end(rows);
  group_by_kind(world, index);
  return index;
}

const int32_t *world_nodes_of(World *world, NodeKind kind, int32_t *n) {
  const NodeIndex *index = world_nodes(world);
  *n = index->first[kind + 1] - index->first[kind];
  return index->by_kind + index->first[kind];
}

Rows build_nodes(World *w) {
  const NodeIndex *index = world_nodes(w);
  int nodes = tables_number(S("nodes")), kinds = tables_column(nodes, S("kind"));
  for (int kind = 0; kind < NODE_KIND_COUNT; kind++) {
    KeyRows rows = {index->by_kind, index->first[kind], index->first[kind + 1]};
    if (rows.start < rows.end) key_give_group(w, nodes, kinds, node_kind_name((NodeKind)kind), rows);
  }
  key_give_starts(w, nodes, tables_column(nodes, S("statement")), index->statements, w->catalog->statements.n);
  return ROWS(index->rows);
}

static Rows nodes_of(World *w, NodeKind kind) {
  int32_t n;
  const int32_t *numbers = world_nodes_of(w, kind, &n);
  const NodeRow *all = world_nodes(w)->rows.p;
  NodeRow *rows = arena_room(w->arena, sizeof *rows, alignof(NodeRow), n);
  for (int32_t i = 0; i < n; i++) rows[i] = all[numbers[i]];
  return (Rows){rows, n, sizeof *rows};
}

Rows build_calls(World *w) {
  return nodes_of(w, NODE_FUNCTION);
}

Rows build_virtual_tables(World *w) {
  return nodes_of(w, NODE_CREATE_VIRTUAL_TABLE);
}

Rows build_literals(World *w) {
  return nodes_of(w, NODE_LITERAL);
}

int64_t node_code(const World *world, const NodeRow *row) {
  return node_code_at(world, row->statement, row->node);
}

Str node_source(const World *world, const NodeRow *row) {
  return source_text(statement_source(world, row->statement), row->node->first, row->node->last);
}

/* What a node names, not the schema that it is in, nor the constraint that it is. */
Str node_name(const NodeRow *row) {
  switch ((NodeKind)row->node->kind) {
#define KIND(T, E)                        \
  case NODE_##E: {                        \
    const T *this = (const T *)row->node; \
    (void)this;
#define NODE(f)
#define LIST(f)
#define NAME(f) \
  if (strcmp(#f, "schema") != 0 && strcmp(#f, "constraint") != 0 && this->f.id) return this->f.id->text;
#define TOKEN(f)
#define FLAG(f)
#define CHOICE(f, E)
#define END \
  break;    \
  }
#include "syntax/nodes.def"
  case NODE_KIND_COUNT:
    break;
  }
  return (Str){0};
}

int64_t name_code(const World *world, const NodeRow *row, Name name) {
  return name.id ? token_code(statement_source(world, row->statement), name.tok) : NO_INT;
}

/* Where an expression stands: the innermost construct whose rules differ. */
Str node_context(World *world, const NodeRow *row) {
  const NodeIndex *index = world_nodes(world);
  for (int32_t at = row->parent; at >= 0; at = index->rows.p[at].parent) {
    switch (index->rows.p[at].node->kind) {
    case NODE_CREATE_VIEW:
      return S("view");
    case NODE_CREATE_TRIGGER:
      return S("trigger");
    case NODE_CHECK:
      return S("check");
    case NODE_DEFAULT:
      return S("default");
    case NODE_GENERATED:
      return S("generated");
    case NODE_CREATE_INDEX:
      return S("index");
    case NODE_UPSERT:
      return S("upsert");
    default:
      break;
    }
  }
  return S("query");
}

Str literal_type(const NodeRow *row) {
  static const Str names[] = {
      [LITERAL_NULL] = S_INIT("null"),
      [LITERAL_INTEGER] = S_INIT("integer"),
      [LITERAL_FLOAT] = S_INIT("float"),
      [LITERAL_STRING] = S_INIT("string"),
      [LITERAL_BLOB] = S_INIT("blob"),
      [LITERAL_CURRENT_DATE] = S_INIT("current_date"),
      [LITERAL_CURRENT_TIME] = S_INIT("current_time"),
      [LITERAL_CURRENT_TIMESTAMP] = S_INIT("current_timestamp"),
  };
  return names[((const Literal *)row->node)->type];
}

Str literal_value(const World *world, const NodeRow *row) {
  if (((const Literal *)row->node)->type != LITERAL_STRING) return (Str){0};
  return str_dequote(world->arena, source_token(statement_source(world, row->statement), row->node->last));
}

/* ---- pragmas, writes, comments ---- */

Rows build_pragmas(World *w) {
  int32_t n;
  const int32_t *numbers = world_nodes_of(w, NODE_PRAGMA, &n);
  PragmaRow *rows = arena_new(w->arena, PragmaRow, n);
  for (int32_t i = 0; i < n; i++) {
    const NodeRow *node = &world_nodes(w)->rows.p[numbers[i]];
    const Pragma *pragma = (const Pragma *)node->node;
    const Source *source = statement_source(w, node->statement);
    rows[i] = (PragmaRow){.pragma = pragma, .statement = node->statement, .place = node_code(w, node)};
    rows[i].name_place = token_code(source, pragma->name.tok);
    if (pragma->value == TOK_NONE) continue;
    Str text = str_dequote(w->arena, source_token(source, pragma->value));
    rows[i].value = pragma->negative ? str_concat(w->arena, S("-"), text) : text;
  }
  return (Rows){rows, n, sizeof *rows};
}

static Str conflict_name(Conflict conflict) {
  return conflict == CONFLICT_NONE ? (Str){0} : choice_name("Conflict", (int)conflict);
}

static bool select_filtered(const Node *node) {
  const Select *select = AS(Select, SELECT, node);
  if (!select) return false;
  if (select->limit) return true;
  for (int32_t i = 0; i < select->cores.n; i++) {
    const SelectCore *core = AS(SelectCore, SELECT_CORE, select->cores.p[i]);
    if (core && core->where) return true;
  }
  return false;
}

/* Whether a SELECT has an inner join, which leaves out the rows that find no partner. */
static bool select_joins(const Node *node) {
  const Select *select = AS(Select, SELECT, node);
  for (int32_t i = 0; select && i < select->cores.n; i++) {
    const SelectCore *core = AS(SelectCore, SELECT_CORE, select->cores.p[i]);
    for (int32_t k = 1; core && k < core->from.n; k++)
      if (!(((const FromItem *)core->from.p[k])->join & (JOIN_LEFT | JOIN_FULL))) return true;
  }
  return false;
}

static bool select_reads(const Node *node) {
  const Select *select = AS(Select, SELECT, node);
  return select && select->cores.n && select->cores.p[0]->kind == NODE_SELECT_CORE &&
         ((const SelectCore *)select->cores.p[0])->from.n;
}

WriteRow write_row(World *w, const NodeRow *row) {
  const Source *source = statement_source(w, row->statement);
  WriteRow write = {.node = row->node, .statement = row->statement, .in_trigger = row->parent >= 0};
  if (row->parent >= 0 && world_nodes(w)->rows.p[row->parent].node->kind == NODE_EXPLAIN) write.in_trigger = false;
  Name table;
  if (row->node->kind == NODE_INSERT) {
    const Insert *insert = (const Insert *)row->node;
    table = insert->table;
    write.filtered = select_filtered(insert->select);
    write.selecting = select_reads(insert->select);
    write.joined = select_joins(insert->select);
    write.named_columns = insert->columns.n > 0;
    write.upsert = insert->upserts.n > 0;
    write.conflict = insert->replace ? S("replace") : conflict_name(insert->conflict);
  } else if (row->node->kind == NODE_UPDATE) {
    const Update *update = (const Update *)row->node;
    table = update->table;
    write.filtered = update->where || update->limit;
    write.conflict = conflict_name(update->conflict);
  } else {
    const Delete *delete = (const Delete *)row->node;
    table = delete->table;
    write.filtered = delete->where || delete->limit;
  }
  write.table = table.id;
  write.place = node_code(w, row);
  write.table_place = token_code(source, table.tok);
  Moment before = (Moment)row->statement;
  write.object = before ? catalog_find(w->catalog, table.id, before - 1) : NULL;
  if (write.object && !place_is_none(write.object->made)) write.same_file = write.object->made.source == source->id;
  return write;
}

Rows build_writes(World *w) {
  VEC(WriteRow) rows = {0};
  static const NodeKind kinds[] = {NODE_INSERT, NODE_UPDATE, NODE_DELETE};
  for (int k = 0; k < 3; k++) {
    int32_t n;
    const int32_t *numbers = world_nodes_of(w, kinds[k], &n);
    for (int32_t i = 0; i < n; i++) {
      const NodeRow *row = &world_nodes(w)->rows.p[numbers[i]];
      *vec_push(w->arena, &rows) = write_row(w, row);
    }
  }
  return ROWS(rows);
}

Rows build_comparisons(World *w) {
  VEC(ComparisonRow) rows = {0};
  Str operators[BINARY_GE + 1];
  for (int op = BINARY_EQ; op <= BINARY_GE; op++) operators[op] = choice_name("BinaryOp", op);
  int32_t n;
  const int32_t *numbers = world_nodes_of(w, NODE_BINARY, &n);
  for (int32_t i = 0; i < n; i++) {
    const NodeRow *row = &world_nodes(w)->rows.p[numbers[i]];
    const Binary *binary = (const Binary *)row->node;
    if (binary->op < BINARY_EQ || binary->op > BINARY_GE) continue;
    const Source *source = statement_source(w, row->statement);
    ComparisonRow comparison = {*row, operators[binary->op], {0}, {0}, 0, 0};
    comparison.left = source_text(source, binary->left->first, binary->left->last);
    comparison.right = source_text(source, binary->right->first, binary->right->last);
    comparison.left_place = node_code_at(w, row->statement, binary->left);
    comparison.right_place = node_code_at(w, row->statement, binary->right);
    *vec_push(w->arena, &rows) = comparison;
  }
  return ROWS(rows);
}

Rows build_trigger_words(World *w) {
  int32_t n;
  const int32_t *numbers = world_nodes_of(w, NODE_CREATE_TRIGGER, &n);
  TriggerWordsRow *rows = arena_new(w->arena, TriggerWordsRow, n);
  for (int32_t i = 0; i < n; i++) {
    const NodeRow *row = &world_nodes(w)->rows.p[numbers[i]];
    const Source *source = statement_source(w, row->statement);
    rows[i].statement = row->statement;
    rows[i].begin = token_code(source, ((const CreateTrigger *)row->node)->begin);
    rows[i].lower_begin = !capitals(source_token(source, ((const CreateTrigger *)row->node)->begin));
    rows[i].lower_end = !capitals(source_token(source, row->node->last));
  }
  return (Rows){rows, n, sizeof *rows};
}

/* Whether a word ROLLBACK is a way to resolve a conflict: behind OR, CONFLICT or RAISE(. */
static bool resolves_conflict(const Token *word) {
  return word[-1].kind == TK_OR || word[-1].kind == TK_CONFLICT || word[-1].kind == TK_LP;
}

Rows build_rollback_words(World *w) {
  VEC(RollbackRow) rows = {0};
  for (int32_t s = 0; s < w->catalog->statements.n; s++) {
    const Statement *statement = w->catalog->statements.p[s].statement;
    if (statement->node->kind == NODE_BROKEN) continue;
    const Token *tokens = statement->source->tokens.p, *last = tokens + statement->last;
    for (const Token *word = tokens + statement->first + 1; word <= last; word++)
      if (word->kind == TK_ROLLBACK && resolves_conflict(word))
        *vec_push(w->arena, &rows) = (RollbackRow){s, token_code(statement->source, (Tok)(word - tokens))};
  }
  return ROWS(rows);
}

Rows build_comments(World *w) {
  VEC(CommentRow) rows = {0};
  for (int32_t f = 0; f < w->files.n; f++) {
    const Source *source = w->files.p[f].source;
    for (int32_t i = 0; i < source->comments.n; i++) {
      const Comment *comment = &source->comments.p[i];
      Str text = str_sub(source->text, (int32_t)comment->start, (int32_t)comment->end);
      Span span = {source->id, comment->start, comment->end};
      *vec_push(w->arena, &rows) = (CommentRow){f, text, str_starts(text, S("/*")), span_encode(span)};
    }
  }
  return ROWS(rows);
}

Rows build_allows(World *w) {
  int32_t n = w->allows ? w->allows->list.n : 0;
  AllowRow *rows = arena_new(w->arena, AllowRow, n);
  for (int32_t i = 0; i < n; i++) rows[i].allow = &w->allows->list.p[i];
  return (Rows){rows, n, sizeof *rows};
}
