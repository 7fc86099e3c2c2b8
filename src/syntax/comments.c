/* One merge walk that hangs comments on nodes; see comments.h. Items of a list come
** in order and so do comments: between two items there is one boundary, and what an
** item owns reaches from one boundary to the next. */
#include "syntax/comments.h"

CommentRange comments_before(const Source *source, Tok tok) {
  if (tok >= (Tok)source->tokens.n) return (CommentRange){(uint32_t)source->comments.n, (uint32_t)source->comments.n};
  return (CommentRange){tok == 0 ? 0 : source->tokens.p[tok - 1].comment, source->tokens.p[tok].comment};
}

CommentRange comments_of(const Node *node) {
  if (node->comment < 0) return (CommentRange){0, 0};
  return (CommentRange){(uint32_t)node->comment, (uint32_t)(node->comment + node->ncomments)};
}

/* Whether a line ends between two bytes. */
static bool line_ends(const Source *source, uint32_t from, uint32_t to) {
  return str_find_char(str_sub(source->text, (int32_t)from, (int32_t)to), '\n') >= 0;
}

/* One past the last comment that stands on the line where token `tok` ends, before the next token. */
static uint32_t same_line(const Source *source, Tok tok) {
  CommentRange gap = comments_before(source, tok + 1);
  uint32_t at = source->tokens.p[tok].end;
  while (gap.from < gap.to && !line_ends(source, at, source->comments.p[gap.from].start))
    at = source->comments.p[gap.from++].end;
  return gap.from;
}

/* The first comment that belongs to `next` rather than to the item that ends with token `last`. Between the two stands
** at most one token, a comma or ";". */
static uint32_t boundary(const Source *source, Tok last, Tok next) {
  uint32_t behind = same_line(source, last);
  bool comma = str_eq(source_token(source, last + 1), S(","));
  if (last + 1 == next || (comma && behind < comments_before(source, last + 1).to)) return behind;
  Tok mark = next - 1;
  uint32_t from = comments_before(source, next).from, to = same_line(source, mark);
  uint32_t at = to > from ? source->comments.p[to - 1].end : source->tokens.p[mark].end;
  bool in_line =
      !line_ends(source, at, source->tokens.p[next].start) && source->tokens.p[next].start < (uint32_t)source->text.n;
  return in_line ? from : to;
}

static void hang(Node *node, uint32_t from, uint32_t to) {
  node->comment = to > from ? (int32_t)from : -1;
  node->ncomments = to > from ? (int32_t)(to - from) : 0;
}

/* Items of a list whose first one may own comments from `from` on, and whose last one owns those up to `to`. Returns
** where the next list of the same parentheses goes on. */
static uint32_t hang_list(const Source *source, NodeList items, uint32_t from, uint32_t to) {
  for (int32_t i = 0; i < items.n; i++) {
    Node *item = items.p[i];
    uint32_t end = i + 1 < items.n ? boundary(source, item->last, items.p[i + 1]->first) : to;
    hang(item, from, end);
    from = end;
  }
  return from;
}

static void hang_table(const Source *source, const CreateTable *table) {
  if (table->open == TOK_NONE || table->columns.n == 0) return;
  Tok first = table->columns.p[0]->first, last = table->columns.p[table->columns.n - 1]->last;
  uint32_t from = boundary(source, table->open, first), end = comments_before(source, table->close).to;
  bool more = table->constraints.n > 0;
  uint32_t middle = more ? boundary(source, last, table->constraints.p[0]->first) : end;
  hang_list(source, table->columns, from, middle);
  if (more) hang_list(source, table->constraints, middle, end);
}

static void hang_trigger(const Source *source, const CreateTrigger *trigger) {
  if (trigger->body.n == 0) return;
  Tok end = trigger->body.p[trigger->body.n - 1]->last + 2;
  hang_list(source, trigger->body, boundary(source, trigger->begin, trigger->body.p[0]->first),
            comments_before(source, end).to);
}

static void hang_inside(const Source *source, const Node *node) {
  if (node->kind == NODE_CREATE_TABLE) hang_table(source, (const CreateTable *)node);
  else if (node->kind == NODE_CREATE_TRIGGER) hang_trigger(source, (const CreateTrigger *)node);
  else if (node->kind == NODE_EXPLAIN) hang_inside(source, ((const Explain *)node)->statement);
}

void comments_attach(const Script *script) {
  const Source *source = script->source;
  uint32_t from = 0;
  for (int32_t i = 0; i < script->nstatements; i++) {
    const Statement *statement = &script->statements[i];
    Tok next = i + 1 < script->nstatements ? script->statements[i + 1].first : (Tok)source->tokens.n - 1;
    uint32_t end = boundary(source, statement->last, next);
    hang(statement->node, from, end);
    hang_inside(source, statement->node);
    from = end;
  }
}
