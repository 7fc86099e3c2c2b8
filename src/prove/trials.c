/* Running what reading can't judge; see trials.h.
**
** What surprised: SQLite evaluates a CHECK that comes with ADD COLUMN, and compares a STRICT type with the default,
** only where the table has rows; so the trial needs one, whatever is in it. */
#include "prove/trials.h"

#include "prove/rows.h"
#include "syntax/walk.h"

typedef struct Trier {
  const Catalog *catalog;
  Arena *arena;
  Trials *trials;
} Trier;

static Trial *add(Trier *t, int32_t statement, TrialKind kind, bool certain, Str message) {
  Trial *trial = vec_push(t->arena, t->trials);
  *trial = (Trial){.statement = statement,
                   .kind = kind,
                   .certain = certain,
                   .message = message,
                   .at = PLACE_NONE,
                   .other = PLACE_NONE};
  return trial;
}

/* ---- modules ---- */

/* What this SQLite need not know yet, by the version that brought it (https://sqlite.org/changes.html). */
static bool newer_option(Str text) {
  static const struct {
    Str word;
    int version;
  } options[] = {
      {S_INIT("contentless_delete"), 3043000},
      {S_INIT("remove_diacritics"), 3045000}, /* of trigram */
      {S_INIT("locale"), 3047000},
      {S_INIT("tokendata"), 3047000},
      {S_INIT("contentless_unindexed"), 3047000},
  };
  for (size_t i = 0; i < sizeof options / sizeof *options; i++)
    if (sqlite3_libversion_number() < options[i].version && str_find_fold(text, options[i].word) >= 0)
      return options[i].version != 3045000 || str_find_fold(text, S("trigram")) >= 0;
  return false;
}

static bool tried_module(const Ident *module) {
  static const Str modules[] = {S_INIT("fts5"), S_INIT("fts5vocab"), S_INIT("rtree"), S_INIT("rtree_i32")};
  for (size_t i = 0; i < sizeof modules / sizeof *modules; i++)
    if (str_eq(module->fold->text, modules[i])) return true;
  return false;
}

static void try_module(Trier *t, int32_t number, Engine **engine) {
  const CatalogStatement *entry = &t->catalog->statements.p[number];
  const CreateVirtualTable *create = AS(CreateVirtualTable, CREATE_VIRTUAL_TABLE, entry->statement->node);
  Str text = statement_sql(entry->statement), why;
  if (!create || entry->refused || !tried_module(create->module.id) || newer_option(text)) return;
  if (!*engine) *engine = engine_open(t->arena, ENGINE_PLAIN, &why);
  if (!*engine) return;
  if (engine_run(*engine, t->arena, text, &why)) {
    Buf drop = buf_new(t->arena);
    buf_str(&drop, S("DROP TABLE "));
    engine_name(&drop, create->name.id->text);
    engine_run(*engine, t->arena, buf_done(&drop), &why);
  } else if (!str_starts(why, S("no such module"))) {
    add(t, number, TRIAL_MODULE, true, why);
  }
}

/* ---- columns ---- */

typedef struct OwnNames {
  const Ident *column;
  bool others;
} OwnNames;

static Walk enter_own(Node *node, void *data) {
  OwnNames *own = data;
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, node);
  if (ref && (!own->column || !ident_same(ref->column.id, own->column))) own->others = true;
  return own->others ? WALK_STOP : WALK_CONTINUE;
}

bool trials_only_asks(Node *expr, const Ident *column) {
  OwnNames own = {column, false};
  node_walk(expr, enter_own, NULL, &own);
  return !own.others;
}

/* Whether a STRICT table's column takes its default for sure: a text under TEXT, a number that 64 bits hold under a
** type of numbers. */
static bool takes_default(const Object *table, const Column *column) {
  const Literal *literal = AS(Literal, LITERAL, column->default_expr);
  if (!literal) return false;
  if (literal->type == LITERAL_STRING) return str_eq_fold(column->type, S("TEXT"));
  bool number = str_eq_fold(column->type, S("INTEGER")) || str_eq_fold(column->type, S("INT")) ||
                str_eq_fold(column->type, S("REAL"));
  return number && literal->type == LITERAL_INTEGER &&
         source_text(table->source, literal->head.first, literal->head.last).n <= 18;
}

/* Whether adding the column is worth a trial; *certain: its rows don't matter, only that there are some. */
static bool worth_trial(const Change *change, bool *certain) {
  const Table *table = change->after->table;
  const Column *column = &table->columns.p[change->column];
  bool worth = false;
  *certain = true;
  for (int32_t i = 0; i < table->checks.n; i++) {
    if (table->checks.p[i].changed != change->statement) continue;
    worth = true;
    *certain = *certain && trials_only_asks(table->checks.p[i].expr, column->name);
  }
  if (column->generated == GENERATED_VIRTUAL && column->not_null) {
    worth = true;
    *certain = *certain && trials_only_asks(column->generated_expr, NULL);
  }
  *certain = *certain && column->generated == GENERATED_NOT;
  return worth || (table->strict && column->default_expr && !takes_default(change->after, column));
}

static bool tells(Str message) {
  return str_starts(message, S("CHECK constraint failed")) || str_starts(message, S("NOT NULL constraint failed")) ||
         str_starts(message, S("type mismatch on DEFAULT")) || str_starts(message, S("cannot store "));
}

/* The statement, and a write of what it put into the rows: SQLite looks at a STRICT type when the column is added since
** 3.53, before that when it is written. */
static bool add_column(Trier *t, Engine *engine, const Change *change, Str text, Str *why) {
  const Column *column = &change->after->table->columns.p[change->column];
  if (!engine_run(engine, t->arena, text, why)) return false;
  if (!change->after->table->strict || column->generated != GENERATED_NOT) return true;
  Buf update = buf_new(t->arena);
  buf_str(&update, S("UPDATE "));
  engine_name(&update, change->after->name->text);
  buf_str(&update, S(" SET "));
  engine_name(&update, column->name->text);
  buf_str(&update, S(" = "));
  engine_name(&update, column->name->text);
  return engine_run(engine, t->arena, buf_done(&update), why);
}

/* How many made-up rows a column has to stand. */
enum { TRIAL_ROWS_EACH = 6 };

/* Makes the table as it was, with rows. */
static bool make_table(Trier *t, Engine *engine, const Object *table) {
  Rows rows = {0};
  Str why;
  return engine_run(engine, t->arena, table->sql, &why) &&
         rows_make(engine, t->arena, TRIAL_ROWS_EACH, (RowFilter){0}, &rows, &why) && rows.all.n > 0;
}

/* Makes a table of its name with one row, for a column that asks for nothing else: many times faster. */
static bool make_stub(Trier *t, Engine *engine, const Object *table, const Column *added) {
  Buf sql = buf_new(t->arena);
  Str why, other = str_concat(t->arena, added->name->text, S("_"));
  buf_str(&sql, S("CREATE TABLE "));
  engine_name(&sql, table->name->text);
  buf_str(&sql, S(" ("));
  engine_name(&sql, other);
  buf_str(&sql, table->table->strict ? S(" INTEGER) STRICT") : S(" INTEGER)"));
  if (!engine_run(engine, t->arena, buf_done(&sql), &why)) return false;
  Buf row = buf_new(t->arena);
  buf_str(&row, S("INSERT INTO "));
  engine_name(&row, table->name->text);
  buf_str(&row, S(" VALUES (1)"));
  return engine_run(engine, t->arena, buf_done(&row), &why);
}

static void try_column(Trier *t, const Change *change) {
  bool certain;
  Str why;
  if (change->kind != CHANGE_ADD_COLUMN || !worth_trial(change, &certain) || !change->before->sql.n) return;
  Engine *engine = engine_open(t->arena, ENGINE_PLAIN, &why);
  if (!engine) return;
  bool ready = certain ? make_stub(t, engine, change->before, &change->after->table->columns.p[change->column])
                       : make_table(t, engine, change->before);
  int32_t number = (int32_t)change->statement;
  const Statement *statement = t->catalog->statements.p[number].statement;
  if (ready && !add_column(t, engine, change, statement_sql(statement), &why) && tells(why))
    add(t, number, TRIAL_COLUMN, certain, why);
  engine_close(engine);
}

/* ---- rows ---- */

/* SQLite reads the whole schema again at every change of it (9 s for 1,000 migrations), so a long history is not
** run; half a second at most. */
enum { REPLAY_CHANGES_MAX = 1000, REPLAY_BYTES_MAX = 1 << 20 };

/* probe: workerd 1.20261117.1: 9 firings inside each other pass, 10 fail. */
enum { TRIGGER_DEPTH = 9 };

static bool within_budget(const Catalog *catalog) {
  int64_t bytes = 0;
  for (int32_t i = 0; i < catalog->scripts.n; i++) bytes += catalog->scripts.p[i].source->text.n;
  return catalog->changes.n <= REPLAY_CHANGES_MAX && bytes <= REPLAY_BYTES_MAX;
}

static bool is_transaction(const Node *node) {
  return node->kind == NODE_BEGIN || node->kind == NODE_COMMIT || node->kind == NODE_SAVEPOINT ||
         node->kind == NODE_RELEASE;
}

static bool fails_for_rows(const Engine *engine, const Statement *statement, Str message) {
  int code = sqlite3_extended_errcode(engine->db) & 0xff;
  /* LIMIT 'ten' mismatches as well. */
  if (code == SQLITE_MISMATCH)
    return statement->node->kind == NODE_UPDATE && str_find_fold(statement_sql(statement), S("limit")) < 0;
  return code == SQLITE_CONSTRAINT || tells(message) || str_starts(message, S("too many levels of trigger recursion"));
}

/* What a script may have left on the connection does not reach the next one: wrangler starts anew. */
static void reset(Engine *engine, Arena *arena) {
  static const Str pragmas[] = {S_INIT("PRAGMA recursive_triggers=0"), S_INIT("PRAGMA ignore_check_constraints=0"),
                                S_INIT("PRAGMA legacy_alter_table=0"), S_INIT("PRAGMA case_sensitive_like=0")};
  Str why;
  for (size_t i = 0; i < sizeof pragmas / sizeof *pragmas; i++) engine_run(engine, arena, pragmas[i], &why);
}

/* One go at the scripts. */
typedef struct Run {
  Engine *engine;
  const Suspects *suspects;
  const bool *needed; /* NULL: all */
  bool unsure;        /* it ended at what says nothing of rows */
} Run;

static bool runs(const Trier *t, const Run *run, int32_t number) {
  const Node *node = t->catalog->statements.p[number].statement->node;
  return !is_transaction(node) && (!run->needed || run->needed[number] || node->kind == NODE_PRAGMA);
}

/* What D1 does not take (d1/alter-unsupported): there the script ends, also where the linked SQLite is new enough to run it. */
static bool denied(const Trier *t, const Node *node) {
  return t->catalog->foreign_keys_fixed && node->kind >= NODE_SET_NOT_NULL && node->kind <= NODE_DROP_CONSTRAINT;
}

/* Runs one script, from statement `first` of the catalog to the one before `end`. False: nothing can be said of what
** follows. */
static bool run_script(Trier *t, Run *run, int32_t first, int32_t end) {
  Engine *engine = run->engine;
  int32_t suspect = -1;
  Str why;
  if (!engine_begin(engine)) return false;
  for (int32_t s = first; s < end; s++) {
    const CatalogStatement *entry = &t->catalog->statements.p[s];
    if (entry->refused || entry->statement->node->kind == NODE_BROKEN) return false;
    if (!runs(t, run, s)) continue;
    if (run->suspects->statements[s] && suspect < 0) suspect = s;
    if (denied(t, entry->statement->node)) {
      run->unsure = true;
      return false;
    }
    if (engine_run(engine, t->arena, statement_sql(entry->statement), &why)) continue;
    run->unsure = !fails_for_rows(engine, entry->statement, why);
    if (!run->unsure) trials_blame(t->catalog, t->arena, engine, add(t, s, TRIAL_ROWS, true, why), false);
    return false;
  }
  if (engine_end(engine, true)) return true;
  if (end > first) {
    Trial *trial = add(t, suspect >= 0 ? suspect : end - 1, TRIAL_ROWS, true, engine_message(engine, t->arena));
    trials_blame(t->catalog, t->arena, engine, trial, true);
  }
  return false;
}

/* Runs the scripts in order, those with nothing to run aside, up to the last suspect's. False: `unsure`. */
static bool run_scripts(Trier *t, const Suspects *suspects, const bool *needed) {
  Str why;
  Run run = {engine_open(t->arena, t->catalog->foreign_keys_fixed ? ENGINE_D1 : ENGINE_PLAIN, &why), suspects, needed,
             false};
  if (!run.engine) return true;
  if (t->catalog->foreign_keys_fixed) sqlite3_limit(run.engine->db, SQLITE_LIMIT_TRIGGER_DEPTH, TRIGGER_DEPTH);
  bool going = true, changed = false;
  for (int32_t first = 0, end; going && first <= suspects->last; first = end) {
    int32_t script = t->catalog->statements.p[first].script;
    bool some = false, pragmas = false;
    for (end = first; end < t->catalog->statements.n && t->catalog->statements.p[end].script == script; end++) {
      const CatalogStatement *entry = &t->catalog->statements.p[end];
      some = some || entry->refused || entry->statement->node->kind == NODE_BROKEN || runs(t, &run, end);
      pragmas = pragmas || entry->statement->node->kind == NODE_PRAGMA;
    }
    if (changed && some) reset(run.engine, t->arena);
    changed = pragmas || (changed && !some);
    if (some) going = run_script(t, &run, first, end);
  }
  engine_close(run.engine);
  return !run.unsure;
}

/* Where the part that matters stumbles over something that was left out (INDEXED BY an index, a shadow table), all is
** run. */
static void try_rows(Trier *t) {
  if (!within_budget(t->catalog)) return;
  Suspects suspects = trials_suspects(t->catalog, t->arena);
  if (!suspects.statements) return;
  if (!run_scripts(t, &suspects, trials_slice(t->catalog, t->arena, &suspects))) run_scripts(t, &suspects, NULL);
}

Trials trials_run(const Catalog *catalog, Arena *arena) {
  Trials trials = {0};
  Trier t = {catalog, arena, &trials};
  Engine *engine = NULL;
  for (int32_t s = 0; s < catalog->statements.n; s++)
    if (catalog->statements.p[s].statement->node->kind == NODE_CREATE_VIRTUAL_TABLE) try_module(&t, s, &engine);
  engine_close(engine);
  for (int32_t i = 0; i < catalog->changes.n; i++) try_column(&t, &catalog->changes.p[i]);
  try_rows(&t);
  trials_values(catalog, arena, &trials);
  return trials;
}

Str trial_kind_name(TrialKind kind) {
  static const Str names[] = {S_INIT("module"), S_INIT("column"), S_INIT("rows"), S_INIT("values")};
  return names[kind];
}
