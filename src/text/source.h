/* Source texts, the tokens in them, and places counted in tokens.
**
** Each text is lexed whole into numbered tokens; the token number is the one
** currency of place, from the parser's stack to the fix. Bytes, lines and
** columns are computed from it when something is printed. */
#ifndef TEXT_SOURCE_H
#define TEXT_SOURCE_H

#include "base/str.h"
#include "base/vec.h"

typedef uint32_t Tok; /* number of a significant token in its source, from 0 */

/* No such token: what an optional token field holds when absent. */
#define TOK_NONE ((Tok)-1)

/* Token flags, set by the lexer. */
enum {
  TOKEN_UNTERMINATED = 1,  /* a string, quoted name, blob or comment that the text's end cut off */
  TOKEN_FIRST_ON_LINE = 2, /* only white space or comments before it on its line */
};

typedef struct Token {
  uint32_t start, end;  /* bytes, [start, end) */
  uint16_t kind, flags; /* kind: TK_… of the grammar */
} Token;

typedef struct Comment {
  uint32_t start, end; /* bytes; a line comment ends before its line break */
  Tok before;          /* the token that it stands before */
  uint16_t flags;      /* TOKEN_UNTERMINATED for a block comment cut off by the end */
} Comment;

/* 1-based; columns count characters, UTF-16 units or bytes. */
typedef struct Position {
  uint32_t line, column;
} Position;
typedef enum { COLUMN_CHARACTERS, COLUMN_UTF16, COLUMN_BYTES } ColumnUnit;

/* What stands before every SOURCE_STRETCH-th byte: a line may be the whole file, and is not to be counted from its start
** for each place on it. */
enum { SOURCE_STRETCH = 256 };
typedef struct SourceCount {
  uint32_t characters, units; /* characters, and UTF-16 units */
} SourceCount;

typedef struct Source {
  Str name;          /* as shown to people: a path, "<stdin>" */
  Str text;          /* a NUL follows; never written to */
  uint16_t id;       /* its number in Sources */
  bool wrapped;      /* who applies it runs it in a transaction that it does not say itself */
  bool synthetic;    /* text that mig itself made (a definition after ALTER): its places are never shown */
  VEC(Token) tokens; /* the last one is the end-of-input token, empty, at text.n */
  VEC(Comment) comments;
  VEC(uint32_t) lines; /* byte where each line starts; empty until source_line asks */
  SourceCount *counts; /* made with `lines`; NULL where all is ASCII */
} Source;

typedef struct Sources {
  Arena *arena;
  VEC(Source *) all;
} Sources;

/* Tokens first..last of a source. last < first (as signed distance) is the gap
** before `first`: the place of something empty or missing. */
typedef struct Place {
  uint16_t source;
  Tok first, last;
} Place;

/* Bytes [start, end) of a source. */
typedef struct Span {
  uint16_t source;
  uint32_t start, end;
} Span;

/* Replace bytes [start, end) by text. */
typedef struct Edit {
  uint16_t source;
  uint32_t start, end;
  Str text;
} Edit;

/* Adds a text (its bytes must be followed by a NUL and outlive the sources).
** At most 65,535 sources; the 65,536th returns NULL. Not lexed yet. */
Source *source_add(Sources *sources, Str name, Str text);
Source *source_get(const Sources *sources, uint16_t id);

/* The bytes of a token, and of tokens first..last. Empty when last < first. */
Str source_token(const Source *source, Tok tok);
Str source_text(const Source *source, Tok first, Tok last);
/* Whether two tokens are the same text but for letter case: how SQLite compares the names of windows, quotes and all. */
static inline bool source_same_word(const Source *source, Tok a, Tok b) {
  return str_eq_fold(source_token(source, a), source_token(source, b));
}

/* Bytes that a place covers: from the first token's start to the last one's end;
** for a gap, the empty span at the end of the token before it. */
Span source_span(const Sources *sources, Place place);

/* Line and column of a byte, by binary search; builds the line table at first
** use. \r\n and \n end a line. Bytes past the end count as the end. A byte order
** mark at the start counts as bytes but as no character. */
Position source_position(Source *source, Arena *arena, uint32_t byte, ColumnUnit unit);
/* Both ends of a span of that source, which are mostly on one line. */
void source_positions(Source *source, Arena *arena, Span span, ColumnUnit unit, Position ends[2]);
/* Text of a 1-based line without its line break, the first one also without a byte
** order mark; empty past the end. Its bytes lie in source->text. */
Str source_line(Source *source, Arena *arena, uint32_t line);

#endif
