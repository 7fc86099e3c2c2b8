/* SQL functions for rules; see functions.h. */
#include "lint/functions.h"

#include <regex.h>
#include <string.h>

#include "base/buf.h"
#include "base/json.h"
#include "lint/fix.h"
#include "lint/instead.h"
#include "lint/rescue.h"
#include "lint/rule.h"
#include "facts/features.h"
#include "parser.h"
#include "prove/engine.h"
#include "syntax/tokens.h"

/* ---- arguments and results ---- */

static Str text_of(Value value) {
  return value.type == VALUE_TEXT ? value_str(value) : S("");
}

/* NULL counts 0, as sqlite3_value_int64 has it. */
static int64_t integer_of(Value value) {
  return value.type == VALUE_INTEGER ? value.integer : 0;
}

static Value result(Str s) {
  return value_text(s.p ? s : S(""));
}

/* A place argument as bytes; false for NULL, and what is none. */
static bool argument_span(const World *world, Value value, Span *span) {
  Place place;
  return value.type == VALUE_INTEGER && place_decode(world, value.integer, &place, span);
}

static Value call_setting(World *world, const Value *argv) {
  Str value = world_setting(world, text_of(argv[0]));
  return value.p ? result(value) : value_unknown();
}

static Str span_text(const World *world, Span span) {
  const Source *source = source_get(&world->compilation->sources, span.source);
  return str_sub(source->text, (int32_t)span.start, (int32_t)span.end);
}

static Value call_source(World *world, const Value *argv) {
  Span span;
  return argument_span(world, argv[0], &span) ? result(span_text(world, span)) : value_null();
}

/* ---- edits ---- */

static Value edit_at(World *world, Span span, Str text) {
  *vec_push(world->arena, &world->edits) = (Edit){span.source, span.start, span.end, str_dup(world->arena, text)};
  return value_integer(world->edits.n - 1);
}

/* The place and the text of an edit; a NULL in either makes none. */
static bool edited_span(const World *world, const Value *argv, Span *span) {
  return argv[1].type != VALUE_NULL && argument_span(world, argv[0], span);
}

static Value call_edit(World *world, const Value *argv) {
  Span span;
  return edited_span(world, argv, &span) ? edit_at(world, span, text_of(argv[1])) : value_null();
}

static Value call_insert_before(World *world, const Value *argv) {
  Span span;
  if (!edited_span(world, argv, &span)) return value_null();
  span.end = span.start;
  return edit_at(world, span, text_of(argv[1]));
}

static Value call_insert_after(World *world, const Value *argv) {
  Span span;
  if (!edited_span(world, argv, &span)) return value_null();
  span.start = span.end;
  return edit_at(world, span, text_of(argv[1]));
}

static Value call_delete_at(World *world, const Value *argv) {
  Span span;
  if (!argument_span(world, argv[0], &span)) return value_null();
  Str text = source_get(&world->compilation->sources, span.source)->text;
  return edit_at(world, fix_deletion(text, span), S(""));
}

static bool is_statement(const World *world, Value value) {
  return value.type == VALUE_INTEGER && value.integer >= 0 && value.integer < world->catalog->statements.n;
}

/* The edits of the whole file, joined with commas; the same ones each time it is asked. */
static Value call_safe_rebuild(World *world, const Value *argv) {
  const Rescue *rescue = is_statement(world, argv[0]) ? rescue_of(world, (int32_t)argv[0].integer) : NULL;
  if (!rescue) return value_null();
  Buf list = buf_new(world->arena);
  for (int32_t i = 0; i < rescue->edits.n; i++) {
    *vec_push(world->arena, &world->edits) = rescue->edits.p[i];
    buf_fmt(&list, i ? ",%d" : "%d", world->edits.n - 1);
  }
  return result(buf_done(&list));
}

static Span statement_bytes(const Statement *s, bool semicolon) {
  Tok last = semicolon && s->semicolon != TOK_NONE ? s->semicolon : s->last;
  return (Span){s->source->id, s->source->tokens.p[s->first].start, s->source->tokens.p[last].end};
}

/* The first of them is written anew, those right behind it go. */
static Value call_instead(World *world, const Value *argv) {
  if (!is_statement(world, argv[0])) return value_null();
  int32_t statement = (int32_t)argv[0].integer, last;
  Str text = instead_of(world, statement, &last);
  if (!text.n) return value_null();
  Buf list = buf_new(world->arena);
  for (int32_t i = statement; i <= last; i++) {
    const Statement *s = world->catalog->statements.p[i].statement;
    Span span = statement_bytes(s, i > statement);
    if (i > statement) span = fix_deletion(s->source->text, span);
    *vec_push(world->arena, &world->edits) = (Edit){span.source, span.start, span.end, i > statement ? S("") : text};
    buf_fmt(&list, i > statement ? ",%d" : "%d", world->edits.n - 1);
  }
  return result(buf_done(&list));
}

/* ---- places ---- */

static Value call_related(World *world, const Value *argv) {
  Span span;
  Place place;
  if (argv[0].type == VALUE_NULL || argv[1].type == VALUE_NULL) return value_null();
  if (!place_decode(world, argv[0].integer, &place, &span)) return value_null();
  Str message = str_dup(world->arena, text_of(argv[1]));
  *vec_push(world->arena, &world->related) = (Related){.at = place, .span = span, .message = message};
  return value_integer(world->related.n - 1);
}

static Value call_cover(World *world, const Value *argv) {
  if (argv[0].type == VALUE_NULL || argv[1].type == VALUE_NULL) return value_null();
  int64_t cover = place_cover(world, argv[0].integer, argv[1].integer);
  return cover != NO_INT ? value_integer(cover) : value_null();
}

static Value call_part(World *world, const Value *argv) {
  Span span;
  if (!argument_span(world, argv[0], &span)) return value_null();
  int64_t length = (int64_t)span.end - span.start;
  int64_t start = integer_of(argv[1]), count = integer_of(argv[2]);
  if (start < 0 || count < 0 || start > length || count > length - start) return value_null();
  span.start += (uint32_t)start;
  span.end = span.start + (uint32_t)count;
  return value_integer(span_encode(span));
}

static Value call_at_file(World *world, const Value *argv) {
  Span span;
  if (!argument_span(world, argv[0], &span)) return value_null();
  return result(source_get(&world->compilation->sources, span.source)->name);
}

static Value call_at_line(World *world, const Value *argv) {
  Span span;
  if (!argument_span(world, argv[0], &span)) return value_null();
  Source *source = source_get(&world->compilation->sources, span.source);
  return value_integer(source_position(source, world->arena, span.start, COLUMN_BYTES).line);
}

static Value call_at_byte(World *world, const Value *argv) {
  Span span;
  return argument_span(world, argv[0], &span) ? value_integer(span.start) : value_null();
}

static Value call_bytes(World *world, const Value *argv) {
  (void)world;
  return argv[0].type == VALUE_NULL ? value_null() : value_integer(text_of(argv[0]).n);
}

/* ---- names ---- */

static Value call_quoted(World *world, const Value *argv) {
  if (argv[0].type == VALUE_NULL) return value_null();
  Str name = text_of(argv[0]);
  if (engine_name_is_bare(name)) return result(name);
  Buf buf = buf_new(world->arena);
  engine_name(&buf, name);
  return result(buf_done(&buf));
}

/* No longer than what a text of SQLite's may be. */
static Value call_repeat(World *world, const Value *argv) {
  enum { REPEATED_MAX = 1000000 };
  if (argv[0].type == VALUE_NULL || argv[1].type == VALUE_NULL) return value_null();
  Str text = text_of(argv[0]);
  if (text.n && argv[1].integer > REPEATED_MAX / text.n) return value_unknown();
  Buf buf = buf_new(world->arena);
  for (int64_t i = 0; text.n && i < argv[1].integer; i++) buf_str(&buf, text);
  return result(buf_done(&buf));
}

/* ---- what names may look like ---- */

struct NamePatterns {
  regex_t compiled[NAME_KINDS];
};

static const Str name_kinds[NAME_KINDS] = {S_INIT("table"), S_INIT("column"),  S_INIT("index"),
                                           S_INIT("view"),  S_INIT("trigger"), S_INIT("constraint")};

static const struct NamePatterns *patterns_of(World *world) {
  if (world->patterns) return world->patterns;
  world->patterns = arena_new(world->arena, struct NamePatterns, 1);
  for (int kind = 0; kind < NAME_KINDS; kind++) {
    Str pattern = world->settings.names[kind];
    const char *text = pattern.n ? str_cstr(world->arena, pattern) : "^[a-z][a-z0-9_]*$";
    /* config.c has compiled it once already. */
    if (regcomp(&world->patterns->compiled[kind], text, REG_EXTENDED | REG_NOSUB) != 0)
      (void)regcomp(&world->patterns->compiled[kind], ".", REG_EXTENDED | REG_NOSUB);
  }
  return world->patterns;
}

void functions_close(World *world) {
  for (int kind = 0; world->patterns && kind < NAME_KINDS; kind++) regfree(&world->patterns->compiled[kind]);
  world->patterns = NULL;
}

static Value call_name_fits(World *world, const Value *argv) {
  Str wanted = text_of(argv[0]);
  for (int kind = 0; kind < NAME_KINDS; kind++) {
    if (!str_eq(wanted, name_kinds[kind])) continue;
    const char *name = str_cstr(world->arena, text_of(argv[1]));
    const regex_t *pattern = &patterns_of(world)->compiled[kind];
    /* The C library's matching may take the square of a name's length: a stranger's pattern on long names. */
    static const Rule names = {.file = S_INIT("mig.jsonc"), .id = S_INIT("names")};
    bool watched = world->watch && world->settings.names[kind].n > 0;
    if (watched) world->watch(world, &names);
    bool fits = regexec(pattern, name, 0, NULL, 0) == 0;
    if (watched) world->watch(world, NULL);
    return value_integer(fits);
  }
  return value_unknown();
}

static Value call_name_pattern(World *world, const Value *argv) {
  for (int kind = 0; kind < NAME_KINDS; kind++)
    if (str_eq(text_of(argv[0]), name_kinds[kind])) return result(world->settings.names[kind]);
  return value_null();
}

/* What names a thing, and words around it; one list for views and for triggers: both hold SELECTs. */
static Value call_fault(World *world, const Value *argv) {
  static const Str faults[][3] = {
      {S_INIT("unknown-table"), S_INIT("there is no table "), S_INIT("")},
      {S_INIT("unknown-column"), S_INIT("there is no column "), S_INIT("")},
      {S_INIT("unknown-target-column"), S_INIT("there is no column "), S_INIT("")},
      {S_INIT("unknown-index"), S_INIT("there is no index "), S_INIT("")},
      {S_INIT("unknown-function"), S_INIT("there is no function "), S_INIT("()")},
      {S_INIT("ambiguous-column"), S_INIT("several of its tables have a column "), S_INIT("")},
      {S_INIT("using-column"), S_INIT("a join in it has no column "), S_INIT(" on both sides")},
      {S_INIT("broken-view"), S_INIT("it reads the view "), S_INIT(", which fails")},
      {S_INIT("faulty-view"), S_INIT(""), S_INIT(" cannot be read")},
      {S_INIT("view-write"), S_INIT("it writes to the view "), S_INIT("")},
      {S_INIT("generated-write"), S_INIT("it writes to the generated column "), S_INIT("")},
      {S_INIT("aggregate-misuse"), S_INIT("the aggregate "), S_INIT("() can't stand there")},
      {S_INIT("window-misuse"), S_INIT("the window function "), S_INIT("() can't stand there")},
      {S_INIT("ordinal-range"), S_INIT("ORDER BY or GROUP BY counts a column that it does not have"), {0}},
      {S_INIT("order-term"), S_INIT("ORDER BY names no column of its SELECTs"), {0}},
      {S_INIT("compound-count"), S_INIT("its SELECTs differ in number of columns"), {0}},
      {S_INIT("values-count"), S_INIT("its rows of values differ in number"), {0}},
      {S_INIT("view-columns"), S_INIT("it names more or fewer columns than its SELECT has"), {0}},
      {S_INIT("row-value"), S_INIT("rows in it differ in number of columns"), {0}},
      {S_INIT("subquery-columns"), S_INIT("a query in it has another number of columns than is wanted"), {0}},
      {S_INIT("insert-count"), S_INIT("an INSERT in it has more or fewer values than columns"), {0}},
      {S_INIT("result-columns"), S_INIT("it has more columns than D1 returns"), {0}},
  };
  for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
    if (!str_eq(text_of(argv[0]), faults[i][0])) continue;
    if (!faults[i][2].p) return result(faults[i][1]);
    if (argv[1].type == VALUE_NULL) break;
    Str name = text_of(argv[1]);
    return result(str_concat(world->arena, str_concat(world->arena, faults[i][1], name), faults[i][2]));
  }
  return result(S("SQLite refuses what it says"));
}

static Value call_json_readable(World *world, const Value *argv) {
  (void)world;
  return value_integer(json_readable(text_of(argv[0]), 100));
}

static Value call_nearest_table(World *world, const Value *argv) {
  bool end = argv[1].type == VALUE_NULL;
  if (argv[0].type == VALUE_NULL || (!end && argv[1].integer <= 0)) return value_null();
  Str near =
      catalog_nearest(world->catalog, OBJECT_TABLE, text_of(argv[0]), end ? CATALOG_NOW : (Moment)argv[1].integer - 1);
  return near.n ? result(near) : value_null();
}

static Value call_distance(World *world, const Value *argv) {
  (void)world;
  return value_integer(str_distance(text_of(argv[0]), text_of(argv[1]), 8));
}

/* Whether a token is that name, as a bare word or in quotes that make a name. */
static bool is_name(Arena *arena, Str token, Str name) {
  if (!token.n || token.p[0] == '\'') return false;
  bool quoted = token.p[0] == '"' || token.p[0] == '`' || token.p[0] == '[';
  return str_eq_fold(quoted ? str_dequote(arena, token) : token, name);
}

/* Whether a text has a name's letters at all; told for names that are the same in quotes. */
static bool may_mention(Str text, Str name) {
  for (int32_t i = 0; i < name.n; i++)
    if (name.p[i] == '"' || name.p[i] == '`' || name.p[i] == ']') return true;
  return str_find_fold(text, name) >= 0;
}

bool text_mentions(Arena *arena, Str text, Str name) {
  if (!may_mention(text, name)) return false;
  text = str_dup(arena, text); /* the lexer wants a NUL behind it */
  Lexer lexer = {.text = text.p, .at = text.p, .limit = text.p + text.n};
  bool found = false;
  Token token = {.kind = 1};
  while (token.kind) {
    lex_tokens(&lexer, &token, &token + 1);
    if (found && token.kind != TK_LP) break; /* a function of that name is none */
    found = is_name(arena, str_sub(text, (int32_t)token.start, (int32_t)token.end), name);
  }
  return found;
}

static Value call_mentions(World *world, const Value *argv) {
  if (argv[0].type == VALUE_NULL || argv[1].type == VALUE_NULL) return value_null();
  Arena scratch = *world->arena;
  return value_integer(text_mentions(&scratch, text_of(argv[0]), text_of(argv[1])));
}

/* The next token that is no comment. */
static Str next_word(Lexer *lexer, Str text, Token *token) {
  do lex_tokens(lexer, token, token + 1);
  while (token->kind == TK_COMMENT);
  return str_sub(text, (int32_t)token->start, (int32_t)token->end);
}

/* Whether two tokens say the same: words and names whatever their case and quotes, strings as they are. */
static bool same_word(Arena *arena, Str a, Str b) {
  if (str_eq(a, b)) return true;
  if (!a.n || !b.n || a.p[0] == '\'' || b.p[0] == '\'') return false;
  bool quoted = b.p[0] == '"' || b.p[0] == '`' || b.p[0] == '[';
  return is_name(arena, a, quoted ? str_dequote(arena, b) : b);
}

static Value call_same_sql(World *world, const Value *argv) {
  if (argv[0].type == VALUE_NULL || argv[1].type == VALUE_NULL) return value_null();
  Arena scratch = *world->arena;
  Str a = str_dup(&scratch, text_of(argv[0])), b = str_dup(&scratch, text_of(argv[1]));
  Lexer in_a = {.text = a.p, .at = a.p, .limit = a.p + a.n}, in_b = {.text = b.p, .at = b.p, .limit = b.p + b.n};
  Token token_a = {.kind = 1}, token_b = {.kind = 1};
  bool same = true;
  while (same && token_a.kind && token_b.kind) {
    Str word_a = next_word(&in_a, a, &token_a), word_b = next_word(&in_b, b, &token_b);
    same = same_word(&scratch, word_a, word_b);
  }
  return value_integer(same && !token_a.kind && !token_b.kind);
}

/* ---- all of them ---- */

/* ORDER functions.def */
static Value (*const calls[])(World *, const Value *) = {
#define FUNCTION(name, takes, wrong) call_##name,
#include "lint/functions.def"
};

/* What an argument is to a function: NULL, or of the type that it takes; else unknown. */
static Value converted(World *world, char type, Value value) {
  if (value.type == VALUE_NULL || value.type == VALUE_UNKNOWN) return value;
  if (type == 't') return value_as_text(world->arena, value);
  return value.type == VALUE_INTEGER ? value : value_unknown();
}

Value function_call(World *world, int number, Value *arguments) {
  const FunctionDef *function = &functions_all(&(int){0})[number];
  for (int i = 0; function->takes[i]; i++) {
    arguments[i] = converted(world, function->takes[i], arguments[i]);
    if (arguments[i].type == VALUE_UNKNOWN) return value_unknown();
  }
  return calls[number](world, arguments);
}

/* ---- SQLite ---- */

/* A function with the world that it is called in. */
typedef struct Registered {
  World *world;
  int number;
} Registered;

static Value argument(char type, sqlite3_value *value) {
  if (sqlite3_value_type(value) == SQLITE_NULL) return value_null();
  if (type == 'i') return value_integer(sqlite3_value_int64(value));
  const char *text = (const char *)sqlite3_value_text(value);
  return value_text((Str){text ? text : "", sqlite3_value_bytes(value)});
}

static void call(sqlite3_context *context, int argc, sqlite3_value **argv) {
  const Registered *registered = sqlite3_user_data(context);
  const FunctionDef *function = &functions_all(&(int){0})[registered->number];
  Value arguments[FUNCTION_ARGUMENTS_MAX];
  for (int i = 0; i < argc; i++) arguments[i] = argument(function->takes[i], argv[i]);
  Value value = calls[registered->number](registered->world, arguments);
  if (value.type == VALUE_TEXT) sqlite3_result_text(context, value.p, value.n, SQLITE_TRANSIENT);
  else if (value.type == VALUE_INTEGER) sqlite3_result_int64(context, value.integer);
  else if (value.type == VALUE_UNKNOWN) sqlite3_result_error(context, function->wrong, -1);
}

static void closed(void *registered) {
  functions_close(((Registered *)registered)->world);
}

bool functions_register(sqlite3 *db, World *world, Str *why) {
  int n;
  const FunctionDef *all = functions_all(&n);
  Registered *registered = arena_new(world->arena, Registered, n);
  for (int i = 0; i < n; i++) {
    registered[i] = (Registered){world, i};
    /* Not SQLITE_DETERMINISTIC: edit() and related() leave something behind. */
    int rc = sqlite3_create_function_v2(db, all[i].name, (int)strlen(all[i].takes), SQLITE_UTF8, &registered[i], call,
                                        NULL, NULL, i ? NULL : closed);
    if (rc == SQLITE_OK) continue;
    *why = str_dup(world->arena, str_of(sqlite3_errmsg(db)));
    return false;
  }
  return true;
}
