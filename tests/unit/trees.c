/* Passes over trees, tried on every tree of tests/parse: a walk that stops or leaves out children at any node, and
** equality, which must see each field of each node. */
#include "project/disk.h"
#include "syntax/parse.h"
#include "syntax/walk.h"
#include "unit/unit.h"

/* ---- walks ---- */

typedef struct Steps {
  const NodeRows *rows;
  int32_t at, end; /* number of the next node; of the one at which `answer` is given */
  Walk answer;
  bool in_order;
  int32_t open, left;
} Steps;

static int32_t count_below(const NodeRows *rows, int32_t number) {
  int32_t n = number + 1;
  while (n < rows->n && rows->p[n].parent >= number) n++;
  return n - number - 1;
}

static Walk enter(Node *node, void *data) {
  Steps *steps = data;
  steps->in_order = steps->in_order && steps->at < steps->rows->n && steps->rows->p[steps->at].node == node;
  steps->open++;
  int32_t number = steps->at++;
  if (number != steps->end) return WALK_CONTINUE;
  if (steps->answer == WALK_PRUNE) steps->at += count_below(steps->rows, number);
  return steps->answer;
}

static void leave(Node *node, void *data) {
  Steps *steps = data;
  (void)node;
  steps->left++;
}

/* Each node is where the rows have it, whatever the walk does at one of them. */
static bool walks_hold(const NodeRows *rows) {
  bool hold = true;
  for (int32_t i = 0; i <= rows->n; i++) {
    bool last = i == rows->n;
    Steps stop = {.rows = rows, .end = i, .answer = WALK_STOP, .in_order = true}, prune = stop;
    prune.answer = WALK_PRUNE;
    hold = hold && node_walk(rows->p[0].node, enter, leave, &stop) == last;
    hold = hold && stop.in_order && stop.at == (last ? rows->n : i + 1) && (stop.left == stop.open) == last;
    hold = hold && node_walk(rows->p[0].node, enter, NULL, &prune);
    hold = hold && prune.in_order && prune.at == rows->n && prune.left == 0;
  }
  return hold;
}

/* ---- equality ---- */

/* A script that was read twice, and a name that stands in it. */
typedef struct Twins {
  const Source *source, *twin_source;
  const Node *root, *twin;
  Name other;
} Twins;

static bool equal(const Twins *twins) {
  return node_equal(twins->source, twins->root, twins->twin_source, twins->twin) &&
         node_equal(twins->twin_source, twins->twin, twins->source, twins->root);
}

/* Whether the field says something: SELECT ALL and FOR EACH ROW do not. */
static bool tells(const Field *field) {
  Str name = str_of(field->name);
  return !str_eq(name, S("all")) && !str_eq(name, S("for_each_row"));
}

/* Changes one field of a node; equality must see it. False where it does not. */
static bool sees(const Twins *twins, Node *node, const Field *field) {
  char *at = (char *)node + field->offset;
  bool seen = true;
  if (field->type == FIELD_NODE && *(Node **)at) {
    Node *kept = *(Node **)at;
    *(Node **)at = NULL;
    seen = !equal(twins);
    *(Node **)at = kept;
  } else if (field->type == FIELD_LIST && ((NodeList *)at)->n) {
    ((NodeList *)at)->n--;
    seen = !equal(twins);
    ((NodeList *)at)->n++;
  } else if (field->type == FIELD_NAME && (((Name *)at)->id || twins->other.id)) {
    Name kept = *(Name *)at;
    *(Name *)at = kept.id ? (Name){0} : twins->other;
    seen = !equal(twins);
    *(Name *)at = kept;
  } else if (field->type == FIELD_FLAG && tells(field)) {
    *(bool *)at = !*(bool *)at;
    seen = !equal(twins);
    *(bool *)at = !*(bool *)at;
  }
  return seen;
}

/* What is compared by its words. */
static bool by_words(const Node *node) {
  return node->kind == NODE_TYPE_NAME || node->kind == NODE_MODULE_ARGUMENT || node->kind == NODE_VARIABLE ||
         node->kind == NODE_LITERAL;
}

static Name some_name(const NodeRows *rows) {
  for (int32_t i = 0; i < rows->n; i++)
    for (const Field *field = node_fields((NodeKind)rows->p[i].node->kind); field->name; field++) {
      Name name = {0};
      if (field->type == FIELD_NAME) name = *(Name *)((char *)rows->p[i].node + field->offset);
      if (name.id) return name;
    }
  return (Name){0};
}

static void check_tree(Test *test, Arena arena, const Twins *given) {
  Twins twins = *given;
  NodeRows rows = node_rows_new(&arena, 64);
  node_rows_add(&rows, (Node *)twins.root, 0);
  node_rows_end(&rows);
  Str text = source_text(twins.source, twins.root->first, twins.root->last);
  test_check(test, walks_hold(&rows), str_fmt(&arena, "walks of %.*s", STR_ARG(text)).p);
  test_check(test, equal(&twins), str_fmt(&arena, "not equal to itself: %.*s", STR_ARG(text)).p);
  twins.other = some_name(&rows);
  for (int32_t i = 0; i < rows.n; i++) {
    Node *node = rows.p[i].node;
    for (const Field *field = node_fields((NodeKind)node->kind); field->name && !by_words(node); field++) {
      if (sees(&twins, node, field)) continue;
      Str kind = node_kind_name((NodeKind)node->kind);
      Str words = str_fmt(&arena, "%s of a %.*s is not compared: %.*s", field->name, STR_ARG(kind), STR_ARG(text));
      test_check(test, false, words.p);
    }
  }
}

static void check_script(Test *test, Arena arena, Str sql) {
  sql = str_dup(&arena, sql);
  Compilation *compilation = compilation_new(&arena);
  Script one = parse_source(compilation, source_add(&compilation->sources, S("one"), sql));
  Script two = parse_source(compilation, source_add(&compilation->sources, S("two"), sql));
  for (int32_t i = 0; i < one.nstatements; i++)
    if (one.statements[i].node->kind != NODE_BROKEN)
      check_tree(test, arena,
                 &(Twins){one.source, two.source, one.statements[i].node, two.statements[i].node, (Name){0}});
}

void test_trees(Test *test) {
  Arena arena = *test->scratch;
  Str root = str_fmt(&arena, "%s/parse/", test->folder), why = {0}, text = {0};
  Files *files = disk_files(&arena, root);
  Strs names = {0};
  test_check(test, files->list(files, &arena, S(""), &names, &why), "parse");
  for (int32_t i = 0; i < names.n; i++) {
    if (!str_ends(names.p[i], S(".txt")) || !files->read(files, &arena, names.p[i], &text, &why)) continue;
    while (text.n) {
      const char *from = text.p;
      Str line = str_line(&text);
      if (str_starts(line, S("== "))) continue;
      while (text.n && !str_eq(line, S("---"))) line = str_line(&text);
      check_script(test, arena, str_span(from, line.p));
      while (text.n && !str_starts(text, S("== "))) str_line(&text);
    }
  }
}
