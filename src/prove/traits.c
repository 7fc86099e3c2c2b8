/* Comparable schemas. The order of objects doesn't count (schema.sql puts parents
** first), everything within an object does. */
#include "prove/traits.h"

Traits traits_new(Arena *arena) {
  return (Traits){.arena = arena};
}

Str trait_object(Arena *arena, Str kind, Str name) {
  Str folded = str_fold(arena, name);
  return str_fmt(arena, "%.*s %.*s", STR_ARG(kind), STR_ARG(folded));
}

void trait_add(Traits *traits, Str object, Str aspect, Str value) {
  *vec_push(traits->arena, &traits->all) = (Trait){object, aspect, value};
}

/* Bytes of the comment that starts here, 0 if none does. */
static int32_t comment_length(Str s) {
  if (str_starts(s, S("--"))) {
    int32_t line = str_find_char(s, '\n');
    return line < 0 ? s.n : line;
  }
  if (!str_starts(s, S("/*"))) return 0;
  int32_t end = str_find(str_from(s, 2), S("*/"));
  return end < 0 ? s.n : end + 4;
}

static int32_t quoted_length(Str s) {
  char quote = s.p[0] == '[' ? ']' : s.p[0];
  for (int32_t i = 1; i < s.n; i++) {
    if (s.p[i] != quote) continue;
    if (quote != ']' && i + 1 < s.n && s.p[i + 1] == quote) i++;
    else return i + 1;
  }
  return s.n;
}

static int32_t operator_length(Str s) {
  static const Str operators[] = {S_INIT("->>"), S_INIT("->"), S_INIT("||"), S_INIT("<<"), S_INIT(">>"),
                                  S_INIT("<="),  S_INIT(">="), S_INIT("<>"), S_INIT("=="), S_INIT("!=")};
  for (size_t i = 0; i < sizeof operators / sizeof *operators; i++)
    if (str_starts(s, operators[i])) return operators[i].n;
  return 1;
}

/* Bytes of the token, white space or comment at the start of s. Numbers fall apart at their sign and point: both sides
 * alike. */
static int32_t piece_length(Str s, bool *blank) {
  int32_t n = 0;
  *blank = true;
  while (n < s.n && (char_space(s.p[n]) || s.p[n] == '\v')) n++;
  if (n > 0 || (n = comment_length(s)) > 0) return n;
  *blank = false;
  while (n < s.n && char_name(s.p[n])) n++;
  if (n > 0) return n;
  char c = s.p[0];
  return c == '\'' || c == '"' || c == '`' || c == '[' ? quoted_length(s) : operator_length(s);
}

Str trait_squeeze(Arena *arena, Str sql) {
  if (!sql.p) return sql;
  Buf buf = buf_new(arena);
  while (sql.n > 0) {
    bool blank;
    int32_t n = piece_length(sql, &blank);
    if (!blank) {
      if (buf.n > 0) buf_char(&buf, ' ');
      buf_str(&buf, str_sub(sql, 0, n));
    }
    sql = str_from(sql, n);
  }
  return buf_done(&buf);
}

/* "a""b" → a"b, [a] → a, in lower case. */
static void fold_quoted(Buf *buf, Str name) {
  char quote = name.p[0];
  for (int32_t i = 1; i + 1 < name.n; i++) {
    buf_char(buf, char_lower(name.p[i]));
    if (name.p[i] == quote) i++;
  }
}

Str trait_fold_names(Arena *arena, Str squeezed) {
  Buf buf = buf_new(arena);
  while (squeezed.n > 0) {
    bool blank;
    int32_t n = piece_length(squeezed, &blank);
    Str piece = str_sub(squeezed, 0, n);
    if (blank) buf_char(&buf, ' ');
    else if (piece.p[0] == '"' || piece.p[0] == '`' || piece.p[0] == '[') fold_quoted(&buf, piece);
    else if (piece.p[0] == '\'') buf_str(&buf, piece);
    else buf_str(&buf, str_fold(arena, piece));
    squeezed = str_from(squeezed, n);
  }
  return buf_done(&buf);
}

void trait_column(Traits *traits, Str object, ColumnTrait column) {
  Arena *arena = traits->arena;
  Buf buf = buf_new(arena);
  buf_str(&buf, str_fold(arena, column.name));
  Str type = trait_squeeze(arena, column.type), value = trait_squeeze(arena, column.default_text);
  buf_fmt(&buf, " type=\"%.*s\"", STR_ARG(type));
  if (column.not_null) buf_str(&buf, S(" NOT NULL"));
  if (column.default_text.p) buf_fmt(&buf, " DEFAULT %.*s", STR_ARG(value));
  if (column.primary_key) buf_fmt(&buf, " primary key %d", column.primary_key);
  if (column.hidden) buf_fmt(&buf, " hidden=%d", column.hidden);
  trait_add(traits, object, str_fmt(arena, "column %d", column.number), buf_done(&buf));
}

void trait_broken(Traits *traits, Str object) {
  trait_add(traits, object, S("columns"), S("it does not resolve"));
}

void trait_kind(Traits *traits, Str object, Str kind, bool without_rowid, bool strict) {
  Str value =
      str_fmt(traits->arena, "%.*s%s%s", STR_ARG(kind), without_rowid ? " WITHOUT ROWID" : "", strict ? " STRICT" : "");
  trait_add(traits, object, S("kind"), value);
}

void trait_foreign_key(Traits *traits, Str object, ForeignKeyTrait key) {
  Arena *arena = traits->arena;
  Str value = str_fmt(arena, "%.*s references %.*s(%.*s) on update %.*s on delete %.*s", STR_ARG(key.from),
                      STR_ARG(key.parent), STR_ARG(key.to), STR_ARG(key.on_update), STR_ARG(key.on_delete));
  trait_add(traits, object, str_fmt(arena, "foreign key %d.%d", key.number, key.sequence), str_fold(arena, value));
}

void trait_term(Buf *terms, TermTrait term) {
  if (terms->n > 0) buf_char(terms, ' ');
  buf_fmt(terms, "%d:", term.column);
  if (term.name.p) buf_str(terms, str_fold(terms->arena, term.name));
  else buf_str(terms, term.column == -1 ? S("rowid") : S("expression"));
  buf_char(terms, ' ');
  buf_str(terms, str_fold(terms->arena, term.collation));
  if (term.descending) buf_str(terms, S(" DESC"));
}

void trait_index(Traits *traits, Str table, IndexTrait index) {
  Arena *arena = traits->arena;
  Str value = str_fmt(arena, "%s%s origin %.*s (%.*s)", index.unique ? "unique" : "plain",
                      index.partial ? " partial" : "", STR_ARG(index.origin), STR_ARG(index.terms));
  trait_add(traits, table, trait_object(arena, S("index"), index.name), value);
}

static Str trait_key(Arena *arena, const Trait *trait) {
  return str_fmt(arena, "%.*s\n%.*s", STR_ARG(trait->object), STR_ARG(trait->aspect));
}

bool traits_equal(Arena *arena, const Traits *want, const Traits *got, TraitDifference *difference) {
  Map map = {0};
  for (int32_t i = 0; i < got->all.n; i++) *map_slot(arena, &map, trait_key(arena, &got->all.p[i])) = &got->all.p[i];
  for (int32_t i = 0; i < want->all.n; i++) {
    Trait *trait = &want->all.p[i];
    void **slot = map_slot(arena, &map, trait_key(arena, trait));
    Trait *other = *slot;
    *slot = NULL;
    if (other && str_eq(other->value, trait->value)) continue;
    *difference = (TraitDifference){trait->object, trait->aspect, trait->value, other ? other->value : (Str){0}};
    return false;
  }
  for (int32_t i = 0; i < map.entries.n; i++) {
    Trait *extra = map.entries.p[i].value;
    if (!extra) continue;
    *difference = (TraitDifference){extra->object, extra->aspect, {0}, extra->value};
    return false;
  }
  return true;
}
