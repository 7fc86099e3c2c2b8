/* Characters that are not what they look like; see oddities.h.
**
** The surprise: to SQLite every byte from 80 upward is a letter, so a no-break space joins the words
** around it to one name ("TABLE users"), and a statement may even parse. */
#include "facts/oddities.h"

#include <string.h>

#include "base/utf8.h"

static const struct {
  uint32_t first, last;
  OddityKind kind;
  const char *instead;
} odd[] = {
    {0x0000, 0x0000, ODDITY_END, ""},
    {0x00a0, 0x00a0, ODDITY_SPACE, " "},    {0x00ab, 0x00ab, ODDITY_QUOTE, "'"},
    {0x00ad, 0x00ad, ODDITY_INVISIBLE, ""}, {0x00b4, 0x00b4, ODDITY_QUOTE, "'"},
    {0x00bb, 0x00bb, ODDITY_QUOTE, "'"},    {0x1680, 0x1680, ODDITY_SPACE, " "},
    {0x2000, 0x200a, ODDITY_SPACE, " "},    {0x200b, 0x200b, ODDITY_INVISIBLE, ""},
    {0x2013, 0x2015, ODDITY_SIGN, "-"},     {0x2018, 0x201b, ODDITY_QUOTE, "'"},
    {0x201c, 0x201f, ODDITY_QUOTE, "\""},   {0x2028, 0x2029, ODDITY_SPACE, " "},
    {0x202a, 0x202e, ODDITY_DIRECTION, ""}, {0x202f, 0x202f, ODDITY_SPACE, " "},
    {0x205f, 0x205f, ODDITY_SPACE, " "},    {0x2060, 0x2060, ODDITY_INVISIBLE, ""},
    {0x2066, 0x2069, ODDITY_DIRECTION, ""}, {0x2212, 0x2212, ODDITY_SIGN, "-"},
    {0x3000, 0x3000, ODDITY_SPACE, " "},    {0xfeff, 0xfeff, ODDITY_INVISIBLE, ""},
    {0xff08, 0xff08, ODDITY_SIGN, "("},     {0xff09, 0xff09, ODDITY_SIGN, ")"},
    {0xff0c, 0xff0c, ODDITY_SIGN, ","},     {0xff1b, 0xff1b, ODDITY_SIGN, ";"},
    {0xff1d, 0xff1d, ODDITY_SIGN, "="},
};

static bool look_up(uint32_t code, Oddity *oddity) {
  for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
    if (code < odd[i].first || code > odd[i].last) continue;
    oddity->code = code;
    oddity->kind = odd[i].kind;
    oddity->instead = str_of(odd[i].instead);
    return true;
  }
  return false;
}

/* Moves two cursors, over tokens and over comments, to the byte. */
typedef struct Cursor {
  int32_t token, comment;
} Cursor;

static OddityInside inside_of(const Source *source, Cursor *cursor, uint32_t at) {
  while (cursor->token + 1 < source->tokens.n && source->tokens.p[cursor->token].end <= at) cursor->token++;
  while (cursor->comment < source->comments.n && source->comments.p[cursor->comment].end <= at) cursor->comment++;
  const Comment *comment = cursor->comment < source->comments.n ? &source->comments.p[cursor->comment] : NULL;
  if (comment && comment->start <= at) return ODDITY_IN_COMMENT;
  const Token *token = source->tokens.n ? &source->tokens.p[cursor->token] : NULL;
  if (!token || token->start > at || token->end <= at) return ODDITY_IN_CODE;
  char first = source->text.p[token->start];
  if (first == '\'') return ODDITY_IN_STRING;
  return first == '"' || first == '`' || first == '[' ? ODDITY_IN_NAME : ODDITY_IN_CODE;
}

/* Quotation marks are good prose in strings, names and comments; so are spaces and signs. In code a NUL is a syntax error. */
static bool matters(const Oddity *oddity) {
  if (oddity->kind == ODDITY_END) return oddity->inside != ODDITY_IN_CODE;
  if (oddity->kind == ODDITY_DIRECTION || oddity->inside == ODDITY_IN_CODE) return true;
  return oddity->inside == ODDITY_IN_NAME && (oddity->kind == ODDITY_SPACE || oddity->kind == ODDITY_INVISIBLE);
}

/* The first NUL from `from` on, or the end of the text. */
static int32_t next_nul(Str text, int32_t from) {
  const char *nul = from < text.n ? memchr(text.p + from, 0, (size_t)(text.n - from)) : NULL;
  return nul ? (int32_t)(nul - text.p) : text.n;
}

Oddities oddities_find(const Source *source, Arena *arena) {
  Oddities all = {0};
  Cursor cursor = {0};
  Str text = source->text;
  for (int32_t i = 0, nul = next_nul(text, 0); i < text.n;) {
    i = utf8_next(str_sub(text, 0, nul), i);
    if (i == text.n) break;
    if (i == nul) nul = next_nul(text, nul + 1);
    uint32_t code;
    int32_t length = utf8_decode(str_from(text, i), &code);
    Oddity oddity = {.start = (uint32_t)i, .end = (uint32_t)(i + length)};
    i += length ? length : 1;
    /* A byte order mark at the beginning says how the file is encoded. */
    if (!length || !look_up(code, &oddity) || (code == 0xfeff && oddity.start == 0)) continue;
    oddity.inside = inside_of(source, &cursor, oddity.start);
    if (matters(&oddity)) *vec_push(arena, &all) = oddity;
  }
  return all;
}

Str oddity_kind_name(OddityKind kind) {
  static const Str names[] = {S_INIT("space"), S_INIT("quote"), S_INIT("invisible"), S_INIT("direction"),
                              S_INIT("sign"), S_INIT("end")};
  return names[kind];
}

Str oddity_inside_name(OddityInside inside) {
  static const Str names[] = {S_INIT("code"), S_INIT("name"), S_INIT("string"), S_INIT("comment")};
  return names[inside];
}
