/* Parts of SQLite's language by the version that brought them, newer than 3.40
** (what the oldest distribution that mig is built on links).
** Sources: https://sqlite.org/changes.html and https://sqlite.org/lang_altertable.html. */
#include "prove/newer.h"

#include <sqlite3.h>

#include "base/vec.h"
#include "parser.h"
#include "syntax/walk.h"

typedef struct NewFunction {
  Str name;
  int version;
} NewFunction;

static const NewFunction new_functions[] = {
    {S_INIT("unhex"), 3041000},
    {S_INIT("json_error_position"), 3042000},
    {S_INIT("octet_length"), 3043000},
    {S_INIT("timediff"), 3043000},
    {S_INIT("concat"), 3044000},
    {S_INIT("concat_ws"), 3044000},
    {S_INIT("string_agg"), 3044000},
    {S_INIT("jsonb"), 3045000},
    {S_INIT("jsonb_array"), 3045000},
    {S_INIT("jsonb_extract"), 3045000},
    {S_INIT("jsonb_insert"), 3045000},
    {S_INIT("jsonb_object"), 3045000},
    {S_INIT("jsonb_patch"), 3045000},
    {S_INIT("jsonb_remove"), 3045000},
    {S_INIT("jsonb_replace"), 3045000},
    {S_INIT("jsonb_set"), 3045000},
    {S_INIT("jsonb_group_array"), 3045000},
    {S_INIT("jsonb_group_object"), 3045000},
    {S_INIT("json_pretty"), 3046000},
    {S_INIT("median"), 3047000},
    {S_INIT("percentile"), 3047000},
    {S_INIT("if"), 3048000},
    {S_INIT("unistr"), 3050000},
    {S_INIT("unistr_quote"), 3050000},
};

static Newer newer_function(const Source *source, const Function *function) {
  Str name = function->name.id->text;
  if (source->tokens.p[function->name.tok].kind == TK_JOIN_KW)
    return (Newer){S("a function called like a kind of JOIN"), 3042000};
  if (function->within_group) return (Newer){S("WITHIN GROUP"), 3047000};
  if (function->order_by.n > 0) return (Newer){S("ORDER BY in an aggregate"), 3044000};
  if (str_eq_fold(name, S("iif")) && function->arguments.n != 3)
    return (Newer){S("iif with two or more than three arguments"), 3048000};
  for (size_t i = 0; i < sizeof new_functions / sizeof *new_functions; i++)
    if (str_eq_fold(name, new_functions[i].name)) return (Newer){new_functions[i].name, new_functions[i].version};
  return (Newer){0};
}

/* 1_000 */
static bool is_separated(const Source *source, Tok tok) {
  uint16_t kind = source->tokens.p[tok].kind;
  bool number = kind == TK_INTEGER || kind == TK_FLOAT || kind == TK_QNUMBER;
  return number && str_find_char(source_token(source, tok), '_') >= 0;
}

static bool separated_literal(const Source *source, const Literal *literal) {
  bool number = literal->type == LITERAL_INTEGER || literal->type == LITERAL_FLOAT;
  return number && str_find_char(literal_token(source, &literal->head), '_') >= 0;
}

static const Newer separators = {S_INIT("a number with separators (1_000)"), 3046000};

/* Options of fts5, by their words in the statement; an argument may be any tokens. */
static Newer newer_argument(const Source *source, const Node *node) {
  static const NewFunction options[] = {
      {S_INIT("contentless_delete"), 3043000},
      {S_INIT("locale"), 3047000},
      {S_INIT("tokendata"), 3047000},
      {S_INIT("contentless_unindexed"), 3047000},
  };
  Str text = source_text(source, node->first, node->last);
  for (size_t i = 0; i < sizeof options / sizeof *options; i++)
    if (str_find_fold(text, options[i].name) >= 0) return (Newer){options[i].name, options[i].version};
  for (Tok tok = node->first; tok <= node->last; tok++)
    if (is_separated(source, tok)) return separators;
  return (Newer){0};
}

static Newer newer_trigger(const CreateTrigger *trigger) {
  for (int32_t i = 0; i < trigger->body.n; i++)
    if (node_target_alias(trigger->body.p[i]).id) return (Newer){S("AS behind the table that a trigger writes to"), 3053000};
  return (Newer){0};
}

static Walk find_inner(Node *node, void *data) {
  (void)data;
  return node->kind == NODE_WITH || (node->kind == NODE_FROM_ITEM && ((FromItem *)node)->select) ? WALK_STOP
                                                                                                 : WALK_CONTINUE;
}

/* What affinity an expression has in a compound or subquery, and so the column that CREATE TABLE AS makes of it: seen in
** 3.53, not in 3.40. */
static Newer newer_types(const CreateTable *create) {
  const Select *select = AS(Select, SELECT, create->select);
  if (!select || (select->cores.n < 2 && node_walk(create->select, find_inner, NULL, NULL))) return (Newer){0};
  return (Newer){S("CREATE TABLE AS with the types of a compound or subquery"), 3041000};
}

static Newer newer_node(const Source *source, const Node *node) {
  switch (node->kind) {
  case NODE_CREATE_TABLE:
    return newer_types((const CreateTable *)node);
  case NODE_CREATE_VIRTUAL_TABLE:
    return newer_argument(source, node);
  case NODE_SET_NOT_NULL:
    return (Newer){S("ALTER COLUMN … SET NOT NULL"), 3053000};
  case NODE_DROP_NOT_NULL:
    return (Newer){S("ALTER COLUMN … DROP NOT NULL"), 3053000};
  case NODE_ADD_CONSTRAINT:
    return (Newer){S("ALTER TABLE … ADD CONSTRAINT"), 3053000};
  case NODE_DROP_CONSTRAINT:
    return (Newer){S("ALTER TABLE … DROP CONSTRAINT"), 3053000};
  case NODE_CREATE_TRIGGER:
    return newer_trigger((const CreateTrigger *)node);
  case NODE_FUNCTION:
    return newer_function(source, (const Function *)node);
  case NODE_RAISE: {
    const Node *message = ((const Raise *)node)->message;
    return message && message->kind != NODE_LITERAL ? (Newer){S("RAISE with an expression"), 3047000} : (Newer){0};
  }
  case NODE_LITERAL:
    return separated_literal(source, (const Literal *)node) ? separators : (Newer){0};
  default:
    return (Newer){0};
  }
}

typedef struct Search {
  const Source *source;
  Newer found;
} Search;

static Walk search_node(Node *node, void *data) {
  Search *search = data;
  Newer newer = newer_node(search->source, node);
  if (newer.feature.n == 0 || newer.version <= sqlite3_libversion_number()) return WALK_CONTINUE;
  search->found = newer;
  return WALK_STOP;
}

Newer newer_in_statement(const Source *source, Node *node) {
  Search search = {.source = source};
  node_walk(node, search_node, NULL, &search);
  return search.found;
}

Str newer_text(Arena *arena, Newer newer) {
  return str_fmt(arena, "%.*s needs SQLite %d.%d, the linked one is %s", STR_ARG(newer.feature),
                 newer.version / 1000000, newer.version / 1000 % 1000, sqlite3_libversion());
}
