/* One merge walk that hangs comments on nodes; see comments.h. Items of a list come
** in order and so do comments: between two items there is one boundary, and what an
** item owns reaches from one boundary to the next. */
#include "syntax/comments.h"

typedef struct Hanging {
  Arena *arena;
  Script *script;
} Hanging;

/* The first comment, from `low` on, that stands behind token `tok` - 1. */
static uint32_t first_behind(const Source *source, uint32_t low, Tok tok) {
  uint32_t high = (uint32_t)source->comments.n;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (source->comments.p[middle].before < tok) low = middle + 1;
    else high = middle;
  }
  return low;
}

CommentRange comments_before(const Source *source, Tok tok) {
  uint32_t from = first_behind(source, 0, tok);
  return (CommentRange){from, first_behind(source, from, tok + 1)};
}

CommentRange comments_of(const Script *script, const Node *node) {
  int32_t low = 0, high = script->commented.n;
  while (low < high) {
    int32_t middle = low + (high - low) / 2;
    if (script->commented.p[middle].node->first < node->first) low = middle + 1;
    else high = middle;
  }
  bool found = low < script->commented.n && script->commented.p[low].node == node;
  return found ? script->commented.p[low].comments : (CommentRange){0, 0};
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

static void hang(Hanging *hanging, const Node *node, uint32_t from, uint32_t to) {
  if (from < to) *vec_push(hanging->arena, &hanging->script->commented) = (Commented){node, {from, to}};
}

/* Items of a list whose first one may own comments from `from` on, and whose last one owns those up to `to`. Returns
** where the next list of the same parentheses goes on. */
static uint32_t hang_list(Hanging *hanging, NodeList items, uint32_t from, uint32_t to) {
  const Source *source = hanging->script->source;
  for (int32_t i = 0; i < items.n; i++) {
    Node *item = items.p[i];
    uint32_t end = i + 1 < items.n ? boundary(source, item->last, items.p[i + 1]->first) : to;
    hang(hanging, item, from, end);
    from = end;
  }
  return from;
}

static void hang_table(Hanging *hanging, const CreateTable *table) {
  const Source *source = hanging->script->source;
  if (table->open == TOK_NONE || table->columns.n == 0) return;
  Tok first = table->columns.p[0]->first, last = table->columns.p[table->columns.n - 1]->last;
  uint32_t from = boundary(source, table->open, first), end = comments_before(source, table->close).to;
  bool more = table->constraints.n > 0;
  uint32_t middle = more ? boundary(source, last, table->constraints.p[0]->first) : end;
  hang_list(hanging, table->columns, from, middle);
  if (more) hang_list(hanging, table->constraints, middle, end);
}

static void hang_trigger(Hanging *hanging, const CreateTrigger *trigger) {
  const Source *source = hanging->script->source;
  if (trigger->body.n == 0) return;
  Tok end = trigger->body.p[trigger->body.n - 1]->last + 2;
  hang_list(hanging, trigger->body, boundary(source, trigger->begin, trigger->body.p[0]->first),
            comments_before(source, end).to);
}

static void hang_inside(Hanging *hanging, const Node *node) {
  if (node->kind == NODE_CREATE_TABLE) hang_table(hanging, (const CreateTable *)node);
  else if (node->kind == NODE_CREATE_TRIGGER) hang_trigger(hanging, (const CreateTrigger *)node);
  else if (node->kind == NODE_EXPLAIN) hang_inside(hanging, ((const Explain *)node)->statement);
}

void comments_attach(Arena *arena, Script *script) {
  const Source *source = script->source;
  Hanging hanging = {arena, script};
  script->commented.n = 0;
  uint32_t from = 0;
  for (int32_t i = 0; i < script->nstatements; i++) {
    const Statement *statement = &script->statements[i];
    Tok next = i + 1 < script->nstatements ? script->statements[i + 1].first : (Tok)source->tokens.n - 1;
    uint32_t end = boundary(source, statement->last, next);
    hang(&hanging, statement->node, from, end);
    hang_inside(&hanging, statement->node);
    from = end;
  }
}
