/* CREATE VIRTUAL TABLE: the modules' arguments, their columns and shadow tables, as the
** modules themselves make them (probes of 3.40.1 and 3.53.2; https://www.sqlite.org/fts5.html,
** fts3.html, rtree.html).
**
** Surprising: hidden columns count as columns of the table and have its name; rtree makes a CREATE TABLE of the
** first token of each argument, so that one of them may be CONSTRAINT. */
#include "base/buf.h"
#include "catalog/affinity.h"
#include "catalog/apply.h"
#include "catalog/depend.h"
#include "catalog/fts4.h"
#include "catalog/fts5.h"
#include "parser.h"
#include "syntax/keywords.h"
#include "syntax/tokens.h"

typedef enum Module { MODULE_FTS5, MODULE_FTS4, MODULE_FTS3, MODULE_RTREE, MODULE_RTREE_I32, MODULE_OTHER } Module;

typedef struct Virtual {
  Apply *apply;
  Object *object;
  Module module;
  Str content; /* content=…, NULL pointer where it is not said */
  Fts4 fts4;
  Fts5 fts5;
  int32_t auxiliary;   /* rtree's + columns */
  int32_t constraints; /* what rtree takes for sides, too */
  Str wrong;         /* what the module says against the arguments, empty if nothing */
  const Node *wrong_at;
} Virtual;

static const struct {
  Str name;
  Module module;
} modules[] = {
    {S_INIT("fts5"), MODULE_FTS5},     {S_INIT("fts4"), MODULE_FTS4},           {S_INIT("fts3"), MODULE_FTS3},
    {S_INIT("rtree"), MODULE_RTREE},   {S_INIT("rtree_i32"), MODULE_RTREE_I32}, {S_INIT("fts5vocab"), MODULE_OTHER},
    {S_INIT("geopoly"), MODULE_OTHER}, {S_INIT("fts3tokenize"), MODULE_OTHER},  {S_INIT("fts4aux"), MODULE_OTHER},
    {S_INIT("dbstat"), MODULE_OTHER},  {S_INIT("sqlite_stmt"), MODULE_OTHER},   {S_INIT("bytecode"), MODULE_OTHER},
};

static bool find_module(const Ident *name, Module *module) {
  for (size_t i = 0; i < sizeof modules / sizeof *modules; i++)
    if (str_eq(name->fold->text, modules[i].name)) {
      *module = modules[i].module;
      return true;
    }
  return false;
}

/* ---- arguments ---- */

static Ident *intern(Virtual *v, Str text) {
  return ident_intern(&v->apply->catalog->compilation->idents, text);
}

static void add_column(Virtual *v, Str name, Str type, bool hidden, Place place) {
  *vec_push(v->apply->arena, &v->object->table->columns) =
      (Column){.name = intern(v, name),
               .type = type,
               /* the word HIDDEN was its type once */
               .affinity = hidden ? AFFINITY_NUMERIC : AFFINITY_BLOB,
               .hidden = hidden,
               .place = place,
               .name_place = place,
               .changed = v->apply->moment};
}

static void wrong(Virtual *v, Str words, const Node *at) {
  if (words.n && !v->wrong.n) v->wrong = words, v->wrong_at = at;
}

static void read_fts4(Virtual *v, Str text, Place place, const Node *argument) {
  Fts4Argument read = fts4_argument(&v->fts4, text);
  wrong(v, read.wrong, argument);
  if (read.column) add_column(v, read.name, (Str){0}, false, place);
}

static void read_fts5(Virtual *v, Str text, Place place, const Node *argument) {
  int32_t columns = v->fts5.columns.n;
  wrong(v, fts5_argument(&v->fts5, text), argument);
  if (v->fts5.columns.n > columns) add_column(v, vec_last(&v->fts5.columns)->name, (Str){0}, false, place);
}

/* The first token of an argument. False: as a column's name it would not parse. */
static bool rtree_name(Virtual *v, Str text, Str *name) {
  uint16_t kind = lex_first(str_dup(v->apply->arena, text), name);
  if (!text.n || char_space(text.p[0]) || v->constraints) return false;
  bool quoted = kind == TK_STRING || kind == TK_ID;
  *name = str_dequote(v->apply->arena, *name);
  return quoted || keyword_may_be_name(kind);
}

static void read_rtree(Virtual *v, Str text, Place place, const Node *argument) {
  bool first = v->object->table->columns.n == 0;
  bool auxiliary = !first && text.n && text.p[0] == '+';
  Str type = first || v->module == MODULE_RTREE_I32 ? S("INT") : S("REAL"), name;
  if (!first && !v->auxiliary && lex_first(str_dup(v->apply->arena, text), &name) == TK_CONSTRAINT) {
    v->constraints++; /* CONSTRAINT REAL: one of that name */
    return;
  }
  bool fine = rtree_name(v, auxiliary ? str_from(text, 1) : text, &name);
  if (!fine) wrong(v, str_fmt(v->apply->arena, "rtree cannot read %.*s", STR_ARG(text)), argument);
  if (!auxiliary && v->auxiliary) wrong(v, S("auxiliary columns of an rtree come last"), argument);
  add_column(v, name, auxiliary ? (Str){0} : type, false, place);
  Column *column = vec_last(&v->object->table->columns);
  column->affinity = auxiliary ? AFFINITY_BLOB : str_eq(type, S("INT")) ? AFFINITY_INTEGER : AFFINITY_REAL;
  v->auxiliary += auxiliary;
}

/* RTREE_MAX_DIMENSIONS and RTREE_MAX_AUX_COLUMN (https://www.sqlite.org/rtree.html). */
enum { MOST_DIMENSIONS = 5, MOST_AUXILIARY = 100 };

static Str rtree_whole(const Virtual *v) {
  int32_t all = v->object->table->columns.n + v->constraints, sides = all - 1 - v->auxiliary;
  if (all < 3 || sides < 2) return S("an rtree table needs an id and the two sides of a dimension");
  if (sides > 2 * MOST_DIMENSIONS || all > MOST_AUXILIARY) return S("an rtree table has at most 5 dimensions");
  if (sides % 2) return S("the columns of an rtree table are an id and pairs of sides");
  return (Str){0};
}

static void read_arguments(Virtual *v, const CreateVirtualTable *create) {
  const Source *source = v->object->source;
  for (int32_t i = 0; i < create->arguments.n; i++) {
    const Node *argument = create->arguments.p[i];
    Str text = str_trim(source_text(source, argument->first, argument->last));
    Place place = node_place(source, argument);
    if (v->module == MODULE_RTREE || v->module == MODULE_RTREE_I32) read_rtree(v, text, place, argument);
    else if (v->module == MODULE_FTS5) read_fts5(v, text, place, argument);
    else read_fts4(v, text, place, argument);
  }
}

static void add_hidden_columns(Virtual *v) {
  Str name = v->object->name->text;
  Place place = v->object->name_place;
  if (v->module == MODULE_FTS5) {
    add_column(v, name, (Str){0}, true, place);
    add_column(v, S("rank"), (Str){0}, true, place);
  } else if (v->module == MODULE_FTS4 || v->module == MODULE_FTS3) {
    if (!v->object->table->columns.n) add_column(v, S("content"), (Str){0}, false, place);
    add_column(v, name, (Str){0}, true, place);
    add_column(v, S("docid"), (Str){0}, true, place);
    add_column(v, v->fts4.language.p ? v->fts4.language : S("__langid"), (Str){0}, true, place);
  }
}

/* Columns of an fts4 table without own ones over an external content table are that table's, or view's. */
static void take_content_columns(Virtual *v) {
  if (v->module != MODULE_FTS4 || !v->content.p || v->object->table->columns.n) return;
  const Catalog *catalog = v->apply->catalog;
  const Object *content = catalog_find_in(catalog, v->object->temporary, false, intern(v, v->content));
  if (!content || (content->kind != OBJECT_TABLE && content->kind != OBJECT_VIEW)) {
    wrong(v, str_fmt(v->apply->arena, "there is no table %.*s to take columns from", STR_ARG(v->content)), NULL);
    return;
  }
  Columns columns = object_columns(catalog, content, CATALOG_NOW);
  for (int32_t i = 0; i < columns.n; i++) {
    bool language = v->fts4.language.p && str_eq_fold(columns.p[i].name->text, v->fts4.language);
    if (!language) add_column(v, columns.p[i].name->text, (Str){0}, false, v->object->name_place);
  }
}

/* fts5vocab's columns hang on its last argument. */
static void add_vocabulary_columns(Virtual *v, const CreateVirtualTable *create) {
  if (!create->arguments.n) return;
  const Node *last = create->arguments.p[create->arguments.n - 1];
  Str kind = str_dequote(v->apply->arena, source_text(v->object->source, last->first, last->last));
  Str list = str_eq_fold(kind, S("row"))        ? S("term doc cnt")
             : str_eq_fold(kind, S("col"))      ? S("term col doc cnt")
             : str_eq_fold(kind, S("instance")) ? S("term doc col offset")
                                                : S("");
  while (list.n) add_column(v, str_cut(&list, ' '), (Str){0}, false, v->object->name_place);
}

/* Of modules whose arguments change nothing in them: name, type behind ":", "-" before a hidden one. */
static const struct {
  Str module, columns;
} fixed[] = {
    {S_INIT("fts3tokenize"), S_INIT("input token start end position")},
    {S_INIT("fts4aux"), S_INIT("term col documents occurrences -languageid")},
    {S_INIT("dbstat"), S_INIT("name:TEXT path:TEXT pageno:INTEGER pagetype:TEXT ncell:INTEGER payload:INTEGER "
                              "unused:INTEGER mx_payload:INTEGER pgoffset:INTEGER pgsize:INTEGER -schema:TEXT "
                              "-aggregate:BOOLEAN")},
};

static void add_fixed_columns(Virtual *v) {
  for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++) {
    if (!str_eq(v->object->table->module->fold->text, fixed[i].module)) continue;
    for (Str list = fixed[i].columns; list.n;) {
      Str type = str_cut(&list, ' '), name = str_cut(&type, ':');
      bool hidden = name.p[0] == '-';
      add_column(v, hidden ? str_from(name, 1) : name, type, hidden, v->object->name_place);
      vec_last(&v->object->table->columns)->affinity = affinity_of_type(type);
    }
  }
}

static void define(Virtual *v) {
  const CreateVirtualTable *create = AS(CreateVirtualTable, CREATE_VIRTUAL_TABLE, v->object->definition);
  Table *table = v->object->table = arena_new(v->apply->arena, Table, 1);
  table->kind = TABLE_VIRTUAL;
  table->rowid_alias = -1;
  table->module = create->module.id;
  if (str_eq(create->module.id->fold->text, S("fts5vocab"))) add_vocabulary_columns(v, create);
  if (v->module == MODULE_OTHER) add_fixed_columns(v);
  if (v->module == MODULE_OTHER) return;
  v->fts4.arena = v->fts5.arena = v->apply->arena;
  v->fts4.fts3 = v->module == MODULE_FTS3;
  read_arguments(v, create);
  v->content = v->module == MODULE_FTS5 ? v->fts5.content : v->fts4.content;
  table->content = v->content;
  table->content_rowid = v->fts5.content_rowid;
  table->contentless = v->fts5.content.p && !v->fts5.content.n;
  table->contentless_delete = v->fts5.contentless_delete;
  table->auxiliary = v->auxiliary > 0;
  take_content_columns(v);
  add_hidden_columns(v);
}

/* Two columns of one name; for fts5 the table's own name is one. */
static const Column *double_column(const Table *table) {
  for (int32_t i = 1; i < table->columns.n; i++)
    for (int32_t k = 0; k < i; k++)
      if (ident_same(table->columns.p[i].name, table->columns.p[k].name)) return &table->columns.p[i];
  return NULL;
}

void apply_virtual_define(Apply *apply, Object *object) {
  Virtual v = {.apply = apply, .object = object, .module = MODULE_OTHER};
  find_module(AS(CreateVirtualTable, CREATE_VIRTUAL_TABLE, object->definition)->module.id, &v.module);
  define(&v);
  const Column *twice = double_column(object->table);
  object->table->unusable = twice != NULL;
  if (!twice) return;
  bool refused = apply->refused;
  Problem *problem = apply_refuse(apply, PROBLEM_MODULE_ARGUMENTS, object->source, object->source->tokens.n - 1,
                                  object->source->tokens.n - 1);
  problem->arg[0] = object->table->module->text;
  problem->arg[1] = str_fmt(apply->arena, "%.*s has a column of that name, and nothing can be read from it any more",
                            STR_ARG(object->name->text));
  apply->refused = refused;
}

/* ---- shadow tables ---- */

static const Str suffixes[] = {S_INIT("data"),   S_INIT("idx"),      S_INIT("content"), S_INIT("docsize"),
                               S_INIT("config"), S_INIT("segments"), S_INIT("segdir"),  S_INIT("stat"),
                               S_INIT("rowid"),  S_INIT("node"),     S_INIT("parent")};

Versions apply_shadows(const Apply *apply, const Object *table) {
  Versions shadows = {0};
  if (table->poisoned || table->table->kind != TABLE_VIRTUAL) return shadows;
  for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
    Str name = str_fmt(apply->arena, "%.*s_%.*s", STR_ARG(table->name->text), STR_ARG(suffixes[i]));
    Object *shadow = catalog_find_kind(apply->catalog, OBJECT_TABLE,
                                       ident_intern(&apply->catalog->compilation->idents, name), CATALOG_NOW);
    bool own = shadow && !shadow->poisoned && shadow->table->kind == TABLE_SHADOW && shadow->table->virtual_table &&
               shadow->table->virtual_table->identity == table->identity;
    if (own) *vec_push(apply->arena, &shadows) = shadow;
  }
  return shadows;
}

/* CREATE TABLE 'name_suffix'(…) with the module's own quotes. */
static void shadow(Virtual *v, char quote, Str suffix, Str body) {
  Arena *arena = v->apply->arena;
  Str name = str_fmt(arena, "%.*s_%.*s", STR_ARG(v->object->name->text), STR_ARG(suffix));
  Buf sql = buf_new(arena);
  buf_str(&sql, S("CREATE TABLE "));
  buf_quoted(&sql, name, quote);
  buf_str(&sql, body);
  Object *table = apply_table_implied(v->apply, TABLE_SHADOW, name, buf_done(&sql));
  if (table) table->table->virtual_table = v->object;
}

static Str fts5_content(Virtual *v) {
  const Fts5 *fts5 = &v->fts5;
  Buf body = buf_new(v->apply->arena);
  bool contentless = fts5->content.p != NULL;
  buf_str(&body, S("(id INTEGER PRIMARY KEY"));
  for (int32_t i = 0; i < fts5->columns.n; i++)
    if (!contentless || fts5->columns.p[i].unindexed) buf_fmt(&body, ", c%d", i);
  for (int32_t i = 0; fts5->locale && i < fts5->columns.n; i++)
    if (!fts5->columns.p[i].unindexed) buf_fmt(&body, ", l%d", i);
  buf_char(&body, ')');
  return buf_done(&body);
}

/* Whether the table keeps what is inserted: all of it, or its unindexed columns. */
static bool fts5_keeps_content(const Fts5 *fts5) {
  if (!fts5->content.p) return true;
  bool unindexed = false;
  for (int32_t i = 0; i < fts5->columns.n; i++) unindexed |= fts5->columns.p[i].unindexed;
  return !fts5->content.n && fts5->contentless_unindexed && unindexed;
}

static void fts5_shadows(Virtual *v) {
  shadow(v, '\'', S("data"), S("(id INTEGER PRIMARY KEY, block BLOB)"));
  shadow(v, '\'', S("idx"), S("(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID"));
  if (fts5_keeps_content(&v->fts5)) shadow(v, '\'', S("content"), fts5_content(v));
  if (!v->fts5.no_docsize)
    shadow(v, '\'', S("docsize"),
           v->fts5.contentless_delete ? S("(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER)")
                                      : S("(id INTEGER PRIMARY KEY, sz BLOB)"));
  shadow(v, '\'', S("config"), S("(k PRIMARY KEY, v) WITHOUT ROWID"));
}

static Str fts4_content(Virtual *v) {
  Buf body = buf_new(v->apply->arena);
  buf_str(&body, S("(docid INTEGER PRIMARY KEY"));
  for (int32_t i = 0; i < v->object->table->columns.n; i++) {
    const Column *column = &v->object->table->columns.p[i];
    if (column->hidden) break;
    buf_str(&body, S(", "));
    buf_quoted(&body, str_fmt(v->apply->arena, "c%d%.*s", i, STR_ARG(column->name->text)), '\'');
  }
  if (v->fts4.language.p) buf_str(&body, S(", langid"));
  buf_char(&body, ')');
  return buf_done(&body);
}

static void fts4_shadows(Virtual *v) {
  if (!v->content.p) shadow(v, '\'', S("content"), fts4_content(v));
  shadow(v, '\'', S("segments"), S("(blockid INTEGER PRIMARY KEY, block BLOB)"));
  shadow(v, '\'', S("segdir"),
         S("(level INTEGER,idx INTEGER,start_block INTEGER,leaves_end_block INTEGER,end_block INTEGER,"
           "root BLOB,PRIMARY KEY(level, idx))"));
  if (v->module == MODULE_FTS3) return;
  if (!v->fts4.no_docsize) shadow(v, '\'', S("docsize"), S("(docid INTEGER PRIMARY KEY, size BLOB)"));
  shadow(v, '\'', S("stat"), S("(id INTEGER PRIMARY KEY, value BLOB)"));
}

static void rtree_shadows(Virtual *v) {
  Buf body = buf_new(v->apply->arena);
  buf_str(&body, S("(rowid INTEGER PRIMARY KEY,nodeno"));
  for (int32_t i = 0; i < v->auxiliary; i++) buf_fmt(&body, ",a%d", i);
  buf_char(&body, ')');
  shadow(v, '"', S("rowid"), buf_done(&body));
  shadow(v, '"', S("node"), S("(nodeno INTEGER PRIMARY KEY,data)"));
  shadow(v, '"', S("parent"), S("(nodeno INTEGER PRIMARY KEY,parentnode)"));
}

/* ---- the statement ---- */

/* What the module creates without IF NOT EXISTS, by suffix. */
static Str *needed_shadows(const Virtual *v, Arena *arena, int32_t *n) {
  Str *needed = arena_new(arena, Str, 5);
  *n = 0;
  if (v->module == MODULE_FTS5) {
    needed[(*n)++] = S("data");
    needed[(*n)++] = S("idx");
    needed[(*n)++] = S("config");
    if (fts5_keeps_content(&v->fts5)) needed[(*n)++] = S("content");
    if (!v->fts5.no_docsize) needed[(*n)++] = S("docsize");
  } else if (v->module == MODULE_FTS4 || v->module == MODULE_FTS3) {
    needed[(*n)++] = S("segments");
    needed[(*n)++] = S("segdir");
    if (!v->content.p) needed[(*n)++] = S("content");
    if (v->module == MODULE_FTS4 && !v->fts4.no_docsize) needed[(*n)++] = S("docsize");
  } else {
    needed[(*n)++] = S("rowid");
    needed[(*n)++] = S("node");
    needed[(*n)++] = S("parent");
  }
  return needed;
}

static const Object *shadow_in_the_way(const Virtual *v) {
  int32_t n;
  Str *needed = needed_shadows(v, v->apply->arena, &n);
  for (int32_t i = 0; i < n; i++) {
    Str name = str_fmt(v->apply->arena, "%.*s_%.*s", STR_ARG(v->object->name->text), STR_ARG(needed[i]));
    const Object *there = catalog_find_in(v->apply->catalog, v->object->temporary, false,
                                          ident_intern(&v->apply->catalog->compilation->idents, name));
    if (there && !there->poisoned) return there;
  }
  return NULL;
}

/* fts5vocab(TABLE, KIND): the table may come later. */
static Str fts5vocab_whole(const Virtual *v, const CreateVirtualTable *create) {
  bool three = create->arguments.n == 3 && v->object->temporary;
  if (create->arguments.n != 2 && !three)
    return S("fts5vocab takes the name of an fts5 table and row, col or instance");
  const Node *last = create->arguments.p[create->arguments.n - 1];
  Str kind = str_dequote(v->apply->arena, source_text(v->apply->source, last->first, last->last));
  if (str_eq_fold(kind, S("row")) || str_eq_fold(kind, S("col")) || str_eq_fold(kind, S("instance"))) return (Str){0};
  return str_fmt(v->apply->arena, "fts5vocab knows row, col and instance, not %.*s", STR_ARG(kind));
}

static Str whole_fts4(const Virtual *v) {
  const Columns *columns = &v->object->table->columns;
  Str *names = arena_new(v->apply->arena, Str, columns->n);
  int32_t n = 0;
  for (; n < columns->n && !columns->p[n].hidden; n++) names[n] = columns->p[n].name->text;
  return fts4_whole(&v->fts4, names, n);
}

static Str whole(const Virtual *v, const CreateVirtualTable *create) {
  switch (v->module) {
  case MODULE_FTS5:
    if (str_eq_fold(create->name.id->text, S("rank"))) return S("an fts5 table cannot be called rank");
    return fts5_whole(&v->fts5);
  case MODULE_FTS4:
  case MODULE_FTS3:
    return whole_fts4(v);
  case MODULE_RTREE:
  case MODULE_RTREE_I32:
    return rtree_whole(v);
  default:
    return fts5vocab_whole(v, create);
  }
}

/* The argument whose name begins what is said against all of them: "contentless_delete=1 needs content=''". */
static const Node *named_argument(const Source *source, const CreateVirtualTable *create, Str wrong) {
  int32_t n = str_find(wrong, S("="));
  for (int32_t i = 0; n > 0 && i < create->arguments.n; i++) {
    const Node *argument = create->arguments.p[i];
    if (str_starts_fold(source_text(source, argument->first, argument->last), str_sub(wrong, 0, n))) return argument;
  }
  return NULL;
}

/* Whether the module takes its arguments; refuses if not. */
static bool check_module(Virtual *v, const CreateVirtualTable *create) {
  bool vocabulary = str_eq(create->module.id->fold->text, S("fts5vocab"));
  if (v->module == MODULE_OTHER && !vocabulary) return true;
  const Source *source = v->apply->source;
  if (!v->wrong.n) v->wrong = whole(v, create);
  const Column *twice = double_column(v->object->table);
  if (!v->wrong.n && twice)
    v->wrong = str_fmt(v->apply->arena, "%.*s has two columns called %.*s", STR_ARG(create->name.id->text),
                       STR_ARG(twice->name->text));
  if (!v->wrong.n && !vocabulary && str_eq_fold(create->name.id->text, S("sqlite")))
    v->wrong = S("its own tables would be called sqlite_…, and such names are SQLite's");
  const Object *there = v->wrong.n || vocabulary ? NULL : shadow_in_the_way(v);
  if (there)
    v->wrong = str_fmt(v->apply->arena, "%.*s needs a table %.*s of its own, and one is there already",
                       STR_ARG(create->name.id->text), STR_ARG(there->name->text));
  if (!v->wrong.n) return true;
  const Node *at = v->wrong_at ? v->wrong_at : named_argument(source, create, v->wrong);
  Problem *problem = apply_refuse(v->apply, PROBLEM_MODULE_ARGUMENTS, source, at ? at->first : create->name.tok,
                                  at ? at->last : create->name.tok);
  problem->arg[0] = create->module.id->text;
  problem->arg[1] = v->wrong;
  if (there) problem->related = there->name_place;
  return false;
}

void apply_create_virtual(Apply *apply, CreateVirtualTable *create) {
  Schema schema = apply_schema(apply, create->schema);
  if (schema == SCHEMA_ATTACHED || schema == SCHEMA_UNKNOWN) return;
  NewObject wanted = {OBJECT_TABLE, create->name, schema == SCHEMA_TEMP, create->if_not_exists, false};
  if (!apply_check_name(apply, &wanted)) return;
  Virtual v = {.apply = apply, .module = MODULE_OTHER};
  if (!find_module(create->module.id, &v.module)) {
    apply_refuse_name(apply, PROBLEM_UNKNOWN_MODULE, apply->source, create->module);
    return;
  }
  v.object = apply_object(apply, OBJECT_TABLE, create->name, wanted.temporary);
  v.object->definition = &create->head;
  v.object->sql = str_concat(apply->arena, S("CREATE VIRTUAL TABLE "),
                             source_text(apply->source, create->name.tok, create->head.last));
  define(&v);
  if (!check_module(&v, create)) return;
  apply_create(apply, v.object, false);
  if (v.object->temporary) return;
  if (v.module == MODULE_FTS5) fts5_shadows(&v);
  if (v.module == MODULE_FTS4 || v.module == MODULE_FTS3) fts4_shadows(&v);
  if (v.module == MODULE_RTREE || v.module == MODULE_RTREE_I32) rtree_shadows(&v);
}
