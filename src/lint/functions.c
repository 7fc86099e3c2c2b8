/* SQL functions for rules; see functions.h. */
#include "lint/functions.h"

#include <regex.h>
#include <string.h>

#include "base/buf.h"
#include "lint/fix.h"
#include "lint/instead.h"
#include "lint/rescue.h"
#include "facts/features.h"
#include "parser.h"
#include "syntax/tokens.h"

static World *world_of(sqlite3_context *context) {
  return sqlite3_user_data(context);
}

static Str argument_text(sqlite3_value *value) {
  const char *text = (const char *)sqlite3_value_text(value);
  return (Str){text ? text : "", sqlite3_value_bytes(value)};
}

static void result_str(sqlite3_context *context, Str s) {
  sqlite3_result_text(context, s.p ? s.p : "", s.n, SQLITE_TRANSIENT);
}

/* A place argument as bytes; false (and the result stays NULL) for NULL. */
static bool argument_span(sqlite3_context *context, sqlite3_value *value, Span *span) {
  Place place;
  if (sqlite3_value_type(value) == SQLITE_NULL) return false;
  return place_decode(world_of(context), sqlite3_value_int64(value), &place, span);
}

static void fn_setting(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc;
  Str value = world_setting(world_of(context), argument_text(argv[0]));
  if (value.p) result_str(context, value);
  else sqlite3_result_error(context, "setting() takes target, transactions, dates, deploy, ledger or sqlite", -1);
}

static Str span_text(const World *world, Span span) {
  const Source *source = source_get(&world->compilation->sources, span.source);
  return str_sub(source->text, (int32_t)span.start, (int32_t)span.end);
}

static void fn_source(sqlite3_context *context, int argc, sqlite3_value **argv) {
  Span span;
  (void)argc;
  if (argument_span(context, argv[0], &span)) result_str(context, span_text(world_of(context), span));
}

/* ---- edits ---- */

static void result_edit(sqlite3_context *context, Span span, Str text) {
  World *world = world_of(context);
  *vec_push(world->arena, &world->edits) = (Edit){span.source, span.start, span.end, str_dup(world->arena, text)};
  sqlite3_result_int64(context, world->edits.n - 1);
}

/* The place and the text of an edit; a NULL in either makes none. */
static bool edited_span(sqlite3_context *context, sqlite3_value **argv, Span *span) {
  return sqlite3_value_type(argv[1]) != SQLITE_NULL && argument_span(context, argv[0], span);
}

static void fn_edit(sqlite3_context *context, int argc, sqlite3_value **argv) {
  Span span;
  (void)argc;
  if (edited_span(context, argv, &span)) result_edit(context, span, argument_text(argv[1]));
}

static void fn_insert_before(sqlite3_context *context, int argc, sqlite3_value **argv) {
  Span span;
  (void)argc;
  if (!edited_span(context, argv, &span)) return;
  span.end = span.start;
  result_edit(context, span, argument_text(argv[1]));
}

static void fn_insert_after(sqlite3_context *context, int argc, sqlite3_value **argv) {
  Span span;
  (void)argc;
  if (!edited_span(context, argv, &span)) return;
  span.start = span.end;
  result_edit(context, span, argument_text(argv[1]));
}

static void fn_delete_at(sqlite3_context *context, int argc, sqlite3_value **argv) {
  Span span;
  (void)argc;
  if (!argument_span(context, argv[0], &span)) return;
  Str text = source_get(&world_of(context)->compilation->sources, span.source)->text;
  result_edit(context, fix_deletion(text, span), S(""));
}

/* The edits of the whole file, joined with commas; the same ones each time it is asked. */
static void fn_safe_rebuild(sqlite3_context *context, int argc, sqlite3_value **argv) {
  World *world = world_of(context);
  (void)argc;
  int64_t statement = sqlite3_value_int64(argv[0]);
  bool known =
      sqlite3_value_type(argv[0]) == SQLITE_INTEGER && statement >= 0 && statement < world->catalog->statements.n;
  const Rescue *rescue = known ? rescue_of(world, (int32_t)statement) : NULL;
  if (!rescue) return;
  Buf list = buf_new(world->arena);
  for (int32_t i = 0; i < rescue->edits.n; i++) {
    *vec_push(world->arena, &world->edits) = rescue->edits.p[i];
    buf_fmt(&list, i ? ",%d" : "%d", world->edits.n - 1);
  }
  result_str(context, buf_done(&list));
}

static Span statement_bytes(const Statement *s, bool semicolon) {
  Tok last = semicolon && s->semicolon != TOK_NONE ? s->semicolon : s->last;
  return (Span){s->source->id, s->source->tokens.p[s->first].start, s->source->tokens.p[last].end};
}

/* The first of them is written anew, those right behind it go. */
static void fn_instead(sqlite3_context *context, int argc, sqlite3_value **argv) {
  World *world = world_of(context);
  (void)argc;
  int64_t statement = sqlite3_value_int64(argv[0]);
  if (sqlite3_value_type(argv[0]) != SQLITE_INTEGER || statement < 0 || statement >= world->catalog->statements.n)
    return;
  int32_t last;
  Str text = instead_of(world, (int32_t)statement, &last);
  if (!text.n) return;
  Buf list = buf_new(world->arena);
  for (int32_t i = (int32_t)statement; i <= last; i++) {
    const Statement *s = world->catalog->statements.p[i].statement;
    Span span = statement_bytes(s, i > statement);
    if (i > statement) span = fix_deletion(s->source->text, span);
    *vec_push(world->arena, &world->edits) = (Edit){span.source, span.start, span.end, i > statement ? S("") : text};
    buf_fmt(&list, i > statement ? ",%d" : "%d", world->edits.n - 1);
  }
  result_str(context, buf_done(&list));
}

/* ---- places ---- */

static void fn_related(sqlite3_context *context, int argc, sqlite3_value **argv) {
  World *world = world_of(context);
  Span span;
  Place place;
  (void)argc;
  if (sqlite3_value_type(argv[0]) == SQLITE_NULL || sqlite3_value_type(argv[1]) == SQLITE_NULL) return;
  if (!place_decode(world, sqlite3_value_int64(argv[0]), &place, &span)) return;
  Str message = str_dup(world->arena, argument_text(argv[1]));
  *vec_push(world->arena, &world->related) = (Related){.at = place, .span = span, .message = message};
  sqlite3_result_int64(context, world->related.n - 1);
}

static void fn_cover(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc;
  if (sqlite3_value_type(argv[0]) == SQLITE_NULL || sqlite3_value_type(argv[1]) == SQLITE_NULL) return;
  int64_t cover = place_cover(world_of(context), sqlite3_value_int64(argv[0]), sqlite3_value_int64(argv[1]));
  if (cover != NO_INT) sqlite3_result_int64(context, cover);
}

static void fn_part(sqlite3_context *context, int argc, sqlite3_value **argv) {
  Span span;
  (void)argc;
  if (!argument_span(context, argv[0], &span)) return;
  int64_t length = (int64_t)span.end - span.start;
  int64_t start = sqlite3_value_int64(argv[1]), count = sqlite3_value_int64(argv[2]);
  if (start < 0 || count < 0 || start + count > length) return;
  span.start += (uint32_t)start;
  span.end = span.start + (uint32_t)count;
  sqlite3_result_int64(context, span_encode(span));
}

static void fn_at_file(sqlite3_context *context, int argc, sqlite3_value **argv) {
  Span span;
  (void)argc;
  if (argument_span(context, argv[0], &span))
    result_str(context, source_get(&world_of(context)->compilation->sources, span.source)->name);
}

static void fn_at_line(sqlite3_context *context, int argc, sqlite3_value **argv) {
  World *world = world_of(context);
  Span span;
  (void)argc;
  if (!argument_span(context, argv[0], &span)) return;
  Source *source = source_get(&world->compilation->sources, span.source);
  sqlite3_result_int64(context, source_position(source, world->arena, span.start, COLUMN_BYTES).line);
}

static void fn_at_byte(sqlite3_context *context, int argc, sqlite3_value **argv) {
  Span span;
  (void)argc;
  if (argument_span(context, argv[0], &span)) sqlite3_result_int64(context, span.start);
}

static void fn_bytes(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc;
  if (sqlite3_value_type(argv[0]) != SQLITE_NULL) sqlite3_result_int64(context, argument_text(argv[0]).n);
}

/* ---- names ---- */

/* Whether SQLite takes a name bare wherever a name may stand. */
static bool name_is_bare(Str name) {
  bool bare = name.n && !char_digit(name.p[0]) && name.p[0] != '$';
  for (int32_t i = 0; i < name.n && bare; i++) bare = char_name(name.p[i]);
  return bare && !sqlite3_keyword_check(name.p, name.n);
}

static void fn_quoted(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc;
  if (sqlite3_value_type(argv[0]) == SQLITE_NULL) return;
  Str name = argument_text(argv[0]);
  if (name_is_bare(name)) {
    result_str(context, name);
    return;
  }
  Buf buf = buf_new(world_of(context)->arena);
  buf_quoted(&buf, name, '"');
  result_str(context, buf_done(&buf));
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

/* SQLite calls this when the connection is closed. */
static void patterns_close(void *data) {
  World *world = data;
  for (int kind = 0; world->patterns && kind < NAME_KINDS; kind++) regfree(&world->patterns->compiled[kind]);
  world->patterns = NULL;
}

static void fn_name_fits(sqlite3_context *context, int argc, sqlite3_value **argv) {
  World *world = world_of(context);
  Str wanted = argument_text(argv[0]);
  (void)argc;
  for (int kind = 0; kind < NAME_KINDS; kind++) {
    if (!str_eq(wanted, name_kinds[kind])) continue;
    const char *name = str_cstr(world->arena, argument_text(argv[1]));
    sqlite3_result_int(context, regexec(&patterns_of(world)->compiled[kind], name, 0, NULL, 0) == 0);
    return;
  }
  sqlite3_result_error(context, "name_fits() takes table, column, index, view, trigger or constraint", -1);
}

static void fn_name_pattern(sqlite3_context *context, int argc, sqlite3_value **argv) {
  const World *world = world_of(context);
  (void)argc;
  for (int kind = 0; kind < NAME_KINDS; kind++)
    if (str_eq(argument_text(argv[0]), name_kinds[kind])) result_str(context, world->settings.names[kind]);
}

static void fn_nearest_table(sqlite3_context *context, int argc, sqlite3_value **argv) {
  int64_t statement = sqlite3_value_int64(argv[1]);
  (void)argc;
  bool end = sqlite3_value_type(argv[1]) == SQLITE_NULL;
  if (sqlite3_value_type(argv[0]) == SQLITE_NULL || (!end && statement <= 0)) return;
  Str near = catalog_nearest(world_of(context)->catalog, OBJECT_TABLE, argument_text(argv[0]),
                             end ? CATALOG_NOW : (Moment)statement - 1);
  if (near.n) result_str(context, near);
}

static void fn_distance(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc;
  sqlite3_result_int(context, str_distance(argument_text(argv[0]), argument_text(argv[1]), 8));
}

/* Whether a token is that name, as a bare word or in quotes that make a name. */
static bool is_name(Arena *arena, Str token, Str name) {
  if (!token.n || token.p[0] == '\'') return false;
  bool quoted = token.p[0] == '"' || token.p[0] == '`' || token.p[0] == '[';
  return str_eq_fold(quoted ? str_dequote(arena, token) : token, name);
}

bool text_mentions(Arena *arena, Str text, Str name) {
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

static void fn_mentions(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc;
  if (sqlite3_value_type(argv[0]) == SQLITE_NULL || sqlite3_value_type(argv[1]) == SQLITE_NULL) return;
  sqlite3_result_int(context, text_mentions(world_of(context)->arena, argument_text(argv[0]), argument_text(argv[1])));
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

static void fn_same_sql(sqlite3_context *context, int argc, sqlite3_value **argv) {
  (void)argc;
  if (sqlite3_value_type(argv[0]) == SQLITE_NULL || sqlite3_value_type(argv[1]) == SQLITE_NULL) return;
  Arena *arena = world_of(context)->arena;
  Str a = argument_text(argv[0]), b = argument_text(argv[1]);
  Lexer in_a = {.text = a.p, .at = a.p, .limit = a.p + a.n}, in_b = {.text = b.p, .at = b.p, .limit = b.p + b.n};
  Token token_a = {.kind = 1}, token_b = {.kind = 1};
  bool same = true;
  while (same && token_a.kind && token_b.kind) {
    Str word_a = next_word(&in_a, a, &token_a), word_b = next_word(&in_b, b, &token_b);
    same = same_word(arena, word_a, word_b);
  }
  sqlite3_result_int(context, same && !token_a.kind && !token_b.kind);
}

bool functions_register(sqlite3 *db, World *world, Str *why) {
  static const struct {
    const char *name;
    int arguments;
    void (*call)(sqlite3_context *, int, sqlite3_value **);
  } all[] = {
      {"setting", 1, fn_setting},
      {"source", 1, fn_source},
      {"edit", 2, fn_edit},
      {"insert_before", 2, fn_insert_before},
      {"insert_after", 2, fn_insert_after},
      {"delete_at", 1, fn_delete_at},
      {"safe_rebuild", 1, fn_safe_rebuild},
      {"instead", 1, fn_instead},
      {"related", 2, fn_related},
      {"cover", 2, fn_cover},
      {"part", 3, fn_part},
      {"at_file", 1, fn_at_file},
      {"at_line", 1, fn_at_line},
      {"at_byte", 1, fn_at_byte},
      {"bytes", 1, fn_bytes},
      {"quoted", 1, fn_quoted},
      {"nearest_table", 2, fn_nearest_table},
      {"distance", 2, fn_distance},
      {"mentions", 2, fn_mentions},
      {"same_sql", 2, fn_same_sql},
      {"name_fits", 2, fn_name_fits},
      {"name_pattern", 1, fn_name_pattern},
  };
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
    /* Not SQLITE_DETERMINISTIC: edit() and related() leave something behind. */
    int rc = sqlite3_create_function_v2(db, all[i].name, all[i].arguments, SQLITE_UTF8, world, all[i].call, NULL, NULL,
                                        all[i].call == fn_name_fits ? patterns_close : NULL);
    if (rc == SQLITE_OK) continue;
    *why = str_dup(world->arena, str_of(sqlite3_errmsg(db)));
    return false;
  }
  return true;
}
