/* The trees of a script as JSON.
**
** {"version":1,"file":"0001.sql",
**  "statements":[NODE, …],
**  "comments":[{PLACE,"text":"-- accounts"}, …],
**  "problems":[{"code":"syntax-error",PLACE,"arguments":["…", …]}, …]}
**
** NODE is {"kind":"column_def",PLACE,"comments":[0,1],FIELDS}. PLACE is "start", "end"
** (bytes from 0, end not included), "line", "column", "end_line", "end_column" (from 1, in
** characters). "comments" numbers the comments that belong to the node and is left
** out where there are none. FIELDS are those of the kind, in the order of nodes.def:
** a child is a NODE or null, a list an array, a name {"name":…,PLACE} or null (the name
** without its quotes), a token {"text":…,PLACE} or null, a flag true or false, a choice a
** word ("set null") or null where nothing was said; a join is a list of words. Literals,
** parameters, types and arguments of modules have their "text". Expressions in
** redundant parentheses have "parenthesized":true.
**
** One node a line, indented by depth, so that diffs and grep work. */
#include "render/tree.h"

#include "render/locate.h"
#include "syntax/comments.h"

typedef struct Tree {
  const Compilation *compilation;
  const Script *script;
  Source *source; /* the script's */
  Buf *out;
} Tree;

static void put_span(const Tree *tree, Span span) {
  Located at = locate_span(&tree->compilation->sources, span, COLUMN_CHARACTERS);
  buf_fmt(tree->out, "\"start\":%u,\"end\":%u,\"line\":%u,\"column\":%u,\"end_line\":%u,\"end_column\":%u",
          at.span.start, at.span.end, at.start.line, at.start.column, at.end.line, at.end.column);
}

static void put_place(const Tree *tree, Tok first, Tok last) {
  put_span(tree, source_span(&tree->compilation->sources, (Place){tree->source->id, first, last}));
}

static void put_text(const Tree *tree, const char *key, Str text, Tok tok) {
  buf_fmt(tree->out, "{\"%s\":", key);
  buf_json(tree->out, text);
  buf_char(tree->out, ',');
  put_place(tree, tok, tok);
  buf_char(tree->out, '}');
}

/* ORDER Join */
static void put_join(Buf *out, int join) {
  static const Str words[] = {S_INIT("comma"), S_INIT("join"),  S_INIT("inner"), S_INIT("cross"), S_INIT("natural"),
                              S_INIT("left"),  S_INIT("right"), S_INIT("full"),  S_INIT("outer")};
  bool some = false;
  buf_char(out, '[');
  for (int i = 0; i < (int)(sizeof words / sizeof *words); i++) {
    if (!(join & (1 << i))) continue;
    if (some) buf_char(out, ',');
    buf_json(out, words[i]);
    some = true;
  }
  buf_char(out, ']');
}

static void put_choice(Buf *out, const char *choice, int value) {
  if (str_eq(str_of(choice), S("Join"))) {
    put_join(out, value);
    return;
  }
  Str word = choice_name(choice, value);
  if (word.n) buf_json(out, word);
  else buf_str(out, S("null"));
}

static bool has_text(const Node *node) {
  return node->kind == NODE_LITERAL || node->kind == NODE_VARIABLE || node->kind == NODE_TYPE_NAME ||
         node->kind == NODE_MODULE_ARGUMENT;
}

static void put_head(const Tree *tree, const Node *node) {
  buf_str(tree->out, S("{\"kind\":"));
  buf_json(tree->out, node_kind_name((NodeKind)node->kind));
  buf_char(tree->out, ',');
  put_place(tree, node->first, node->last);
  CommentRange comments = comments_of(tree->script, node);
  for (uint32_t i = comments.from; i < comments.to; i++)
    buf_fmt(tree->out, i == comments.from ? ",\"comments\":[%u" : ",%u", i);
  if (comments.from < comments.to) buf_char(tree->out, ']');
  if (node->flags & NODE_PARENTHESIZED) buf_str(tree->out, S(",\"parenthesized\":true"));
  if (has_text(node)) {
    buf_str(tree->out, S(",\"text\":"));
    buf_json(tree->out, source_text(tree->source, node->first, node->last));
  }
}

static void put_line(const Tree *tree, int depth) {
  buf_char(tree->out, '\n');
  buf_repeat(tree->out, ' ', depth);
}

static void put_node(const Tree *tree, const Node *node, int depth);

static void put_list(const Tree *tree, NodeList list, int depth) {
  buf_char(tree->out, '[');
  for (int32_t i = 0; i < list.n; i++) {
    if (i) buf_char(tree->out, ',');
    put_line(tree, depth);
    put_node(tree, list.p[i], depth);
  }
  buf_char(tree->out, ']');
}

static void put_field(const Tree *tree, const Node *node, const Field *field, int depth) {
  const void *value = (const char *)node + field->offset;
  switch (field->type) {
  case FIELD_NODE: {
    const Node *child = *(Node *const *)value;
    if (!child) break;
    put_line(tree, depth);
    put_node(tree, child, depth);
    return;
  }
  case FIELD_LIST:
    put_list(tree, *(const NodeList *)value, depth);
    return;
  case FIELD_NAME: {
    const Name *name = value;
    if (!name->id) break;
    put_text(tree, "name", name->id->text, name->tok);
    return;
  }
  case FIELD_TOKEN: {
    Tok tok = *(const Tok *)value;
    if (tok == TOK_NONE) break;
    put_text(tree, "text", source_token(tree->source, tok), tok);
    return;
  }
  case FIELD_FLAG:
    buf_str(tree->out, *(const bool *)value ? S("true") : S("false"));
    return;
  case FIELD_CHOICE:
    put_choice(tree->out, field->choice, *(const int *)value);
    return;
  }
  buf_str(tree->out, S("null"));
}

/* As deep as the tree, which the parser's stack limits. */
static void put_node(const Tree *tree, const Node *node, int depth) {
  put_head(tree, node);
  for (const Field *field = node_fields((NodeKind)node->kind); field->name; field++) {
    buf_fmt(tree->out, ",\"%s\":", field->name);
    put_field(tree, node, field, depth + 1);
  }
  buf_char(tree->out, '}');
}

static void put_comments(const Tree *tree) {
  const Source *source = tree->source;
  for (int32_t i = 0; i < source->comments.n; i++) {
    Comment comment = source->comments.p[i];
    buf_str(tree->out, i ? S(",\n {") : S("\n {"));
    put_span(tree, (Span){source->id, comment.start, comment.end});
    buf_str(tree->out, S(",\"text\":"));
    buf_json(tree->out, str_sub(source->text, (int32_t)comment.start, (int32_t)comment.end));
    buf_char(tree->out, '}');
  }
}

static void put_problems(const Tree *tree) {
  const Problems *problems = &tree->compilation->problems;
  for (int32_t i = 0; i < problems->n; i++) {
    const Problem *problem = &problems->p[i];
    buf_str(tree->out, i ? S(",\n {\"code\":") : S("\n {\"code\":"));
    buf_json(tree->out, problem_slug(problem->code));
    buf_char(tree->out, ',');
    put_span(tree, source_span(&tree->compilation->sources, problem->at));
    buf_str(tree->out, S(",\"arguments\":["));
    for (int k = 0; k < 3; k++) {
      if (k) buf_char(tree->out, ',');
      buf_json(tree->out, problem->arg[k]);
    }
    buf_str(tree->out, S("]}"));
  }
}

void render_tree(const Compilation *compilation, const Script *script, Buf *out) {
  Tree tree = {compilation, script, script->source, out};
  buf_str(out, S("{\"version\":1,\"file\":"));
  buf_json(out, script->source->name);
  buf_str(out, S(",\n\"statements\":["));
  for (int32_t i = 0; i < script->nstatements; i++) {
    if (i) buf_char(out, ',');
    put_line(&tree, 1);
    put_node(&tree, script->statements[i].node, 1);
  }
  buf_str(out, S("],\n\"comments\":["));
  put_comments(&tree);
  buf_str(out, S("],\n\"problems\":["));
  put_problems(&tree);
  buf_str(out, S("]}\n"));
}
