/* A table's definition without some of its foreign keys; see bare.h.
**
** What surprised: DEFERRABLE belongs to the foreign key that was read last, be it that other constraints or columns
** stand between, so it goes with that one. */
#include "emit/bare.h"

/* Tokens left out. */
typedef struct Gap {
  Tok first, last;
} Gap;
typedef VEC(Gap) Gaps;

typedef struct Cut {
  Arena *arena;
  const Object *table;
  KeyFilter filter;
  int32_t key; /* how many foreign keys were met */
  bool gone;   /* the last of them does not stay */
  Gaps gaps;
} Cut;

/* Keys stand in the catalog as they do in the text: those of columns, then those of the table. */
static void look_at(Cut *cut, const Node *node) {
  bool key = node->kind == NODE_REFERENCES || node->kind == NODE_FOREIGN_KEY;
  if (!key && node->kind != NODE_DEFERRABLE) return;
  if (key) cut->gone = !cut->filter.stays(cut->filter.data, cut->table, &cut->table->table->foreign_keys.p[cut->key++]);
  if (cut->gone) *vec_push(cut->arena, &cut->gaps) = (Gap){node->first, node->last};
}

static Gaps gaps_of(Arena *arena, const Object *table, const CreateTable *create, KeyFilter filter) {
  Cut cut = {.arena = arena, .table = table, .filter = filter};
  for (int32_t i = 0; i < create->columns.n; i++) {
    const ColumnDef *column = AS(ColumnDef, COLUMN_DEF, create->columns.p[i]);
    for (int32_t k = 0; k < column->constraints.n; k++) look_at(&cut, column->constraints.p[k]);
  }
  for (int32_t i = 0; i < create->constraints.n; i++) look_at(&cut, create->constraints.p[i]);
  return cut.gaps;
}

Str bare_table(Arena *arena, const Object *table, KeyFilter filter) {
  const CreateTable *create = AS(CreateTable, CREATE_TABLE, table->definition);
  Gaps gaps = gaps_of(arena, table, create, filter);
  Buf buf = buf_new(arena);
  buf_str(&buf, S("CREATE TABLE"));
  bool comma = false;
  int32_t gap = 0;
  for (Tok tok = create->name.tok; tok <= create->head.last; tok++) {
    if (gap < gaps.n && tok == gaps.p[gap].first) {
      tok = gaps.p[gap++].last;
      continue;
    }
    Str text = source_token(table->source, tok);
    if (str_eq(text, S(";"))) break;
    bool another = str_eq(text, S(","));
    /* A comma that a whole item behind it has left alone is not written. */
    if (comma && !another && tok != create->close) buf_str(&buf, S(" ,"));
    comma = another;
    if (another) continue;
    buf_char(&buf, ' ');
    buf_str(&buf, text);
  }
  return buf_done(&buf);
}
