/* CREATE VIRTUAL TABLE: the modules' arguments, their columns and shadow tables, as the
** modules themselves make them (probes of 3.40.1 and 3.53.2; https://www.sqlite.org/fts5.html,
** fts3.html, rtree.html).
**
** Surprising: hidden columns count as columns of the table and have its name; a
** column of fts4 is named by its first word, and what is no known option with
** "=" behind it is taken for a column. */
#include "base/buf.h"
#include "catalog/apply.h"
#include "catalog/fts5.h"
#include "parser.h"
#include "syntax/keywords.h"
#include "syntax/tokens.h"

typedef enum Module { MODULE_FTS5, MODULE_FTS4, MODULE_FTS3, MODULE_RTREE, MODULE_RTREE_I32, MODULE_OTHER } Module;

typedef struct Virtual {
  Apply *apply;
  Object *object;
  Module module;
  Str content;     /* content=…, NULL pointer where it is not said */
  Ident *language; /* fts4's languageid= */
  bool no_docsize; /* columnsize=0, matchinfo=fts3 */
  Fts5 fts5;
  int32_t auxiliary; /* rtree's + columns */
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

/* The first word of a column: a bare or quoted name. Cut off *text. */
static Str first_word(Virtual *v, Str *text) {
  *text = str_trim(*text);
  if (!text->n) return *text;
  int32_t n = 1;
  char open = text->p[0], close = open == '[' ? ']' : open;
  if (open == '"' || open == '\'' || open == '`' || open == '[') {
    for (; n < text->n; n++) {
      if (text->p[n] != close) continue;
      if (close == ']' || n + 1 >= text->n || text->p[n + 1] != close) break;
      n++;
    }
    n = n < text->n ? n + 1 : n;
  } else {
    while (n < text->n && char_name(text->p[n])) n++;
  }
  Str word = str_dequote(v->apply->arena, str_sub(*text, 0, n));
  *text = str_trim(str_from(*text, n));
  return word;
}

static Str option_value(Virtual *v, Str text) {
  return str_dequote(v->apply->arena, str_trim(text));
}

static bool fts4_option(Virtual *v, Str name, Str value) {
  static const Str known[] = {S_INIT("prefix"), S_INIT("compress"), S_INIT("uncompress"), S_INIT("order"),
                              S_INIT("notindexed")};
  if (v->module == MODULE_FTS3) return false;
  if (str_eq_fold(name, S("content"))) v->content = value;
  else if (str_eq_fold(name, S("matchinfo"))) v->no_docsize = str_eq_fold(value, S("fts3"));
  else if (str_eq_fold(name, S("languageid"))) v->language = intern(v, value);
  else {
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
      if (str_eq_fold(name, known[i])) return true;
    return false;
  }
  return true;
}

static void read_fts4(Virtual *v, Str text, Place place) {
  if (str_starts_fold(text, S("tokenize")) && (text.n == 8 || !char_name(text.p[8]))) return;
  Str rest = text, word = first_word(v, &rest);
  if (rest.n && rest.p[0] == '=' && fts4_option(v, word, option_value(v, str_from(rest, 1)))) return;
  if (word.n) add_column(v, word, (Str){0}, false, place);
}

static void read_fts5(Virtual *v, Str text, Place place, const Node *argument) {
  int32_t columns = v->fts5.columns.n;
  Str wrong = fts5_argument(&v->fts5, text);
  if (wrong.n && !v->wrong.n) v->wrong = wrong, v->wrong_at = argument;
  if (v->fts5.columns.n > columns) add_column(v, vec_last(&v->fts5.columns)->name, (Str){0}, false, place);
}

/* rtree makes a CREATE TABLE of the first token of each argument. False: that would not parse. */
static bool rtree_name(Virtual *v, Str text, Str *name) {
  uint16_t kind = lex_first(str_dup(v->apply->arena, text), name);
  if (!text.n || char_space(text.p[0])) return false;
  bool quoted = kind == TK_STRING || kind == TK_ID;
  *name = str_dequote(v->apply->arena, *name);
  return quoted || keyword_may_be_name(kind);
}

static void read_rtree(Virtual *v, Str text, Place place, const Node *argument) {
  bool first = v->object->table->columns.n == 0;
  bool auxiliary = !first && text.n && text.p[0] == '+';
  Str type = first || v->module == MODULE_RTREE_I32 ? S("INT") : S("REAL"), name;
  bool fine = rtree_name(v, auxiliary ? str_from(text, 1) : text, &name);
  if (!fine && !v->wrong.n)
    v->wrong = str_fmt(v->apply->arena, "rtree cannot read %.*s", STR_ARG(text)), v->wrong_at = argument;
  if (!auxiliary && v->auxiliary && !v->wrong.n)
    v->wrong = S("auxiliary columns of an rtree come last"), v->wrong_at = argument;
  add_column(v, name, auxiliary ? (Str){0} : type, false, place);
  Column *column = vec_last(&v->object->table->columns);
  column->affinity = auxiliary ? AFFINITY_BLOB : str_eq(type, S("INT")) ? AFFINITY_INTEGER : AFFINITY_REAL;
  v->auxiliary += auxiliary;
}

/* RTREE_MAX_DIMENSIONS and RTREE_MAX_AUX_COLUMN (https://www.sqlite.org/rtree.html). */
enum { MOST_DIMENSIONS = 5, MOST_AUXILIARY = 100 };

static Str rtree_whole(const Virtual *v) {
  int32_t all = v->object->table->columns.n, sides = all - 1 - v->auxiliary;
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
    else read_fts4(v, text, place);
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
    add_column(v, v->language ? v->language->text : S("__langid"), (Str){0}, true, place);
  }
}

/* Columns of an fts4 table without own ones over an external content table are that table's. */
static void take_content_columns(Virtual *v) {
  if (v->module != MODULE_FTS4 || !v->content.n || v->object->table->columns.n) return;
  const Object *content = catalog_find_kind(v->apply->catalog, OBJECT_TABLE, intern(v, v->content), CATALOG_NOW);
  for (int32_t i = 0; content && i < content->table->columns.n; i++)
    add_column(v, content->table->columns.p[i].name->text, (Str){0}, false, v->object->name_place);
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

static void define(Virtual *v) {
  const CreateVirtualTable *create = AS(CreateVirtualTable, CREATE_VIRTUAL_TABLE, v->object->definition);
  Table *table = v->object->table = arena_new(v->apply->arena, Table, 1);
  table->kind = TABLE_VIRTUAL;
  table->rowid_alias = -1;
  table->module = create->module.id;
  if (str_eq(create->module.id->fold->text, S("fts5vocab"))) add_vocabulary_columns(v, create);
  if (v->module == MODULE_OTHER) return;
  v->fts5.arena = v->apply->arena;
  read_arguments(v, create);
  if (v->module == MODULE_FTS5) v->content = v->fts5.content;
  table->content = v->content;
  table->content_rowid = v->fts5.content_rowid;
  take_content_columns(v);
  add_hidden_columns(v);
}

void apply_virtual_define(Apply *apply, Object *object) {
  Virtual v = {.apply = apply, .object = object, .module = MODULE_OTHER};
  find_module(AS(CreateVirtualTable, CREATE_VIRTUAL_TABLE, object->definition)->module.id, &v.module);
  define(&v);
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
  if (v->language) buf_str(&body, S(", langid"));
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
  if (!v->no_docsize) shadow(v, '\'', S("docsize"), S("(docid INTEGER PRIMARY KEY, size BLOB)"));
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

/* Two columns of one name; for fts5 the table's own name is one. */
static const Column *double_column(const Table *table) {
  for (int32_t i = 1; i < table->columns.n; i++)
    for (int32_t k = 0; k < i; k++)
      if (ident_same(table->columns.p[i].name, table->columns.p[k].name)) return &table->columns.p[i];
  return NULL;
}

static const Object *shadow_in_the_way(const Virtual *v) {
  static const Str fts5[] = {S_INIT("data"), S_INIT("idx"), S_INIT("content"), S_INIT("docsize"), S_INIT("config")};
  static const Str rtree[] = {S_INIT("rowid"), S_INIT("node"), S_INIT("parent")};
  bool is_fts5 = v->module == MODULE_FTS5;
  for (int i = 0; i < (is_fts5 ? 5 : 3); i++) {
    if (is_fts5 && i == 2 && !fts5_keeps_content(&v->fts5)) continue;
    if (is_fts5 && i == 3 && v->fts5.no_docsize) continue;
    Str suffix = is_fts5 ? fts5[i] : rtree[i];
    Str name = str_fmt(v->apply->arena, "%.*s_%.*s", STR_ARG(v->object->name->text), STR_ARG(suffix));
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

/* Whether the module takes its arguments; refuses if not. */
static bool check_module(Virtual *v, const CreateVirtualTable *create) {
  bool fts5 = v->module == MODULE_FTS5, vocabulary = str_eq(create->module.id->fold->text, S("fts5vocab"));
  if (!fts5 && !vocabulary && v->module != MODULE_RTREE && v->module != MODULE_RTREE_I32) return true;
  const Source *source = v->apply->source;
  if (fts5 && str_eq_fold(create->name.id->text, S("rank"))) v->wrong = S("an fts5 table cannot be called rank");
  if (!v->wrong.n) v->wrong = fts5 ? fts5_whole(&v->fts5) : vocabulary ? fts5vocab_whole(v, create) : rtree_whole(v);
  const Column *twice = double_column(v->object->table);
  if (!v->wrong.n && twice)
    v->wrong = str_fmt(v->apply->arena, "%.*s has two columns called %.*s", STR_ARG(create->name.id->text),
                       STR_ARG(twice->name->text));
  const Object *there = v->wrong.n || vocabulary ? NULL : shadow_in_the_way(v);
  if (there)
    v->wrong = str_fmt(v->apply->arena, "%.*s needs a table %.*s of its own, and one is there already",
                       STR_ARG(create->name.id->text), STR_ARG(there->name->text));
  if (!v->wrong.n) return true;
  const Node *at = v->wrong_at;
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
