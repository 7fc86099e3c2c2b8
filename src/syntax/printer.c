/* The shapes of print*.c; see printer.h. */
#include "syntax/printer.h"

static Piece *put(Printer *p, PieceKind kind) {
  Piece *piece = vec_push(p->arena, p->pieces);
  *piece = (Piece){.kind = kind, .first = TOK_NONE, .last = TOK_NONE, .indent = p->indent, .comment_indent = p->indent};
  return piece;
}

static Piece *put_gap(Printer *p, PieceKind kind) {
  p->glued = true;
  return put(p, kind);
}

void put_text(Printer *p, Str text, Tok first, Tok last) {
  if (!p->glued) {
    Piece *space = put(p, PIECE_SPACE);
    space->indent = space->comment_indent = p->indent + PRINT_INDENT;
  }
  Piece *piece = put(p, PIECE_TEXT);
  piece->text = text;
  piece->first = first;
  piece->last = last;
  p->glued = p->inside = false;
}

void put_token(Printer *p, Tok tok) {
  put_text(p, source_token(p->source, tok), tok, tok);
}

void put_words(Printer *p, const char *words) {
  Str rest = str_of(words);
  while (rest.n) put_text(p, str_cut(&rest, ' '), TOK_NONE, TOK_NONE);
}

void put_mark(Printer *p, const char *mark) {
  put_glue(p);
  put_words(p, mark);
}

void put_choice(Printer *p, const char *choice, int value) {
  Str name = choice_name(choice, value);
  if (!name.n) return;
  char *upper = arena_bytes(p->arena, name.n + 1);
  for (int32_t i = 0; i < name.n; i++) {
    char c = name.p[i];
    upper[i] = c >= 'a' && c <= 'z' ? (char)(c - 32) : c;
  }
  upper[name.n] = 0;
  put_words(p, upper);
}

void put_name(Printer *p, Name name) {
  if (name.id) put_token(p, name.tok);
}

void put_qualified(Printer *p, Name schema, Name name) {
  put_name(p, schema);
  if (schema.id && name.id) put_mark(p, "."), put_glue(p);
  put_name(p, name);
}

/* ---- gaps and groups ---- */

void put_open(Printer *p) {
  /* The blank before the group is outside of it. */
  if (!p->glued) {
    Piece *space = put_gap(p, PIECE_SPACE);
    space->indent = space->comment_indent = p->indent + PRINT_INDENT;
  }
  put(p, PIECE_OPEN);
}

void put_close(Printer *p) {
  put(p, PIECE_CLOSE);
}

void put_in(Printer *p) {
  p->indent += PRINT_INDENT;
}

void put_out(Printer *p) {
  p->indent -= PRINT_INDENT;
}

void put_break(Printer *p) {
  put_gap(p, PIECE_BREAK);
}

void put_soft(Printer *p) {
  put_gap(p, PIECE_SOFT);
}

void put_line(Printer *p, bool keep_blank) {
  put_gap(p, PIECE_LINE)->keep_blank = keep_blank;
}

void put_paren_open(Printer *p) {
  put_open(p);
  put_words(p, "(");
  put_in(p);
  put_soft(p);
  p->inside = true;
}

/* Between parentheses with nothing inside one gap is enough. */
void put_paren_close(Printer *p) {
  bool empty = vec_last(p->pieces)->kind == PIECE_SOFT;
  if (empty) p->pieces->n--;
  put_out(p);
  put_gap(p, PIECE_SOFT)->comment_indent += PRINT_INDENT;
  put_words(p, ")");
  put_close(p);
}

/* ---- lists and clauses ---- */

void put_list(Printer *p, NodeList list) {
  for (int32_t i = 0; i < list.n; i++) {
    if (i) put_mark(p, ","), put_break(p);
    put_node(p, list.p[i]);
  }
}

void put_paren_list(Printer *p, NodeList list) {
  put_paren_open(p);
  put_list(p, list);
  put_paren_close(p);
}

void put_clause(Printer *p, const char *words, NodeList list) {
  put_open(p);
  put_words(p, words);
  put_in(p);
  put_break(p);
  put_list(p, list);
  put_out(p);
  put_close(p);
}

void put_condition(Printer *p, const char *word, const Node *expr) {
  if (!expr) return;
  put_break(p);
  put_words(p, word);
  put_node(p, expr);
}

void put_returning(Printer *p, NodeList columns) {
  if (!columns.n) return;
  put_break(p);
  put_clause(p, "RETURNING", columns);
}

/* "LIMIT offset, limit" stays as it was written: its parts keep their order. */
void put_limit(Printer *p, const Node *limit, const Node *offset) {
  if (!limit) return;
  put_break(p);
  put_words(p, "LIMIT");
  bool comma = offset && offset->first < limit->first;
  put_node(p, comma ? offset : limit);
  if (!offset) return;
  if (comma) put_mark(p, ",");
  else put_words(p, "OFFSET");
  put_node(p, comma ? limit : offset);
}
