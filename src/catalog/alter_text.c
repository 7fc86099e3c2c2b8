/* The text edits of ALTER TABLE inside the table's own definition. (What a RENAME
** makes in others is in rename.c.)
**
** Surprising (probed on 3.40.1 and 3.53.2): a new column goes before the table's constraints
** with the comment that stands behind it in the ALTER, which may swallow what
** follows; a constraint goes with all blanks and comments around it, and only
** the first NOT NULL of a column goes; dropping the name of a DEFAULT, a COLLATE
** or a generated column leaves what it named. */
#include "base/buf.h"
#include "catalog/alter.h"

/* Byte of the table's sql where a token of its definition starts or ends. */
static int32_t sql_byte(const Object *table, uint32_t byte) {
  const CreateTable *create = AS(CreateTable, CREATE_TABLE, table->definition);
  uint32_t name = table->source->tokens.p[create->name.tok].start;
  return (int32_t)(byte - name) + S("CREATE TABLE ").n;
}

static int32_t start_of(const Object *table, Tok tok) {
  return sql_byte(table, table->source->tokens.p[tok].start);
}

static int32_t end_of(const Object *table, Tok tok) {
  return sql_byte(table, table->source->tokens.p[tok].end);
}

static bool token_is(const Object *table, Tok tok, char c) {
  Str text = source_token(table->source, tok);
  return text.n == 1 && text.p[0] == c;
}

static CreateTable *definition(const Alter *alter) {
  return AS(CreateTable, CREATE_TABLE, alter->table->definition);
}

static ColumnDef *column_definition(const Alter *alter) {
  return AS(ColumnDef, COLUMN_DEF, definition(alter)->columns.p[alter->column]);
}

/* sql with bytes [from, to) replaced. */
static Str splice(const Alter *alter, Str sql, int32_t from, int32_t to, Str text) {
  Buf buf = buf_new(alter->apply->arena);
  buf_str(&buf, str_sub(sql, 0, from));
  buf_str(&buf, text);
  buf_str(&buf, str_from(sql, to));
  return buf_done(&buf);
}

/* The token behind the last column: the "," before the constraints, or ")". */
static Tok behind_columns(const Alter *alter) {
  const CreateTable *create = definition(alter);
  return create->constraints.n ? create->constraints.p[0]->first - 1 : create->close;
}

static Str until_end(const Alter *alter, Tok first) {
  Str text = apply_text_to_end(alter->apply, first);
  while (text.n && (char_space(text.p[text.n - 1]) || text.p[text.n - 1] == ';')) text.n--;
  return text;
}

Str alter_add_column(const Alter *alter) {
  int32_t at = start_of(alter->table, behind_columns(alter));
  Str column = until_end(alter, alter->added->name.tok);
  return splice(alter, alter->table->sql, at, at, str_concat(alter->apply->arena, S(", "), column));
}

Str alter_drop_column(const Alter *alter) {
  const Object *table = alter->table;
  const CreateTable *create = definition(alter);
  Tok own = column_definition(alter)->name.tok;
  bool last = alter->column == create->columns.n - 1;
  int32_t from = start_of(table, last ? own - 1 : own);
  int32_t to = last ? start_of(table, behind_columns(alter))
                    : start_of(table, AS(ColumnDef, COLUMN_DEF, create->columns.p[alter->column + 1])->name.tok);
  return splice(alter, table->sql, from, to, (Str){0});
}

/* ---- constraints ---- */

/* Takes tokens first..last out with what is blank around them. *at is where they were. */
static Str cut(const Alter *alter, Tok first, Tok last, int32_t *at) {
  const Object *table = alter->table;
  bool closes = token_is(table, last + 1, ',') || token_is(table, last + 1, ')');
  Tok before = first - 1;
  if (closes && token_is(table, before, ',')) before--;
  *at = end_of(table, before);
  return splice(alter, table->sql, *at, start_of(table, last + 1), closes ? (Str){0} : S(" "));
}

const Node *alter_not_null(const Alter *alter) {
  const ColumnDef *column = column_definition(alter);
  for (int32_t i = 0; i < column->constraints.n; i++)
    if (column->constraints.p[i]->kind == NODE_NOT_NULL) return column->constraints.p[i];
  return NULL;
}

Str alter_drop_not_null(const Alter *alter) {
  const Node *node = alter_not_null(alter);
  int32_t at;
  return node ? cut(alter, node->first, node->last, &at) : (Str){0};
}

Str alter_set_not_null(const Alter *alter, const SetNotNull *node) {
  const Object *table = alter->table;
  /* ALTER COLUMN name SET NOT NULL …: NOT is the second token behind the name. */
  Str text = source_text(alter->apply->source, node->column.tok + 2, alter->apply->statement->last);
  Buf added = buf_new(alter->apply->arena);
  buf_char(&added, ' ');
  buf_str(&added, text);
  const ColumnDef *column = column_definition(alter);
  int32_t end = start_of(table, column->head.last + 1);
  const Node *there = alter_not_null(alter);
  if (!there) return splice(alter, table->sql, end, end, buf_done(&added));
  int32_t at;
  Str sql = cut(alter, there->first, there->last, &at);
  end -= table->sql.n - sql.n;
  return splice(alter, sql, end, end, buf_done(&added));
}

Str alter_add_check(const Alter *alter, const AddConstraint *node) {
  int32_t at = start_of(alter->table, definition(alter)->close);
  Str text = source_text(alter->apply->source, node->constraint->first, node->constraint->last);
  return splice(alter, alter->table->sql, at, at, str_concat(alter->apply->arena, S(", "), text));
}

Str alter_drop_constraint(const Alter *alter, const Node *constraint, bool name_only) {
  int32_t at;
  /* CONSTRAINT and the name are its first two tokens. */
  return cut(alter, constraint->first, name_only ? constraint->first + 1 : constraint->last, &at);
}
