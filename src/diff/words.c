/* Columns and constraints in words of SQL.
**
** What they say serves twice: people read it, and equal meanings give equal words, so that
** sets of constraints are compared as sets of texts. */
#include "diff/words.h"

#include "parser.h"
#include "syntax/tokens.h"

static void write_tokens(Buf *buf, const Source *source, Tok first, Tok last, bool fold) {
  for (Tok tok = first; (int32_t)(last - tok) >= 0; tok++) {
    Str text = source_token(source, tok);
    bool gap = tok > first && source->tokens.p[tok - 1].end < source->tokens.p[tok].start;
    if (tok > first && (gap || fold)) buf_char(buf, ' ');
    bool quoted = text.n > 0 && (text.p[0] == '"' || text.p[0] == '`' || text.p[0] == '[');
    if (!fold || (text.n > 0 && text.p[0] == '\'')) buf_str(buf, text);
    else buf_str(buf, str_fold(buf->arena, quoted ? str_dequote(buf->arena, text) : text));
  }
}

Str words_node(Arena *arena, const Source *source, const Node *node) {
  Buf buf = buf_new(arena);
  if (node) write_tokens(&buf, source, node->first, node->last, false);
  return buf_done(&buf);
}

Str words_fold(Arena *arena, const Source *source, const Node *node) {
  Buf buf = buf_new(arena);
  if (node) write_tokens(&buf, source, node->first, node->last, true);
  return buf_done(&buf);
}

static void add(Buf *buf, Str text) {
  if (text.n == 0) return;
  if (buf->n > 0) buf_char(buf, ' ');
  buf_str(buf, text);
}

static void add_conflict(Buf *buf, Conflict conflict) {
  static const Str names[] = {[CONFLICT_ROLLBACK] = S_INIT("ON CONFLICT ROLLBACK"),
                              [CONFLICT_FAIL] = S_INIT("ON CONFLICT FAIL"),
                              [CONFLICT_IGNORE] = S_INIT("ON CONFLICT IGNORE"),
                              [CONFLICT_REPLACE] = S_INIT("ON CONFLICT REPLACE")};
  if (conflict != CONFLICT_NONE && conflict != CONFLICT_ABORT) add(buf, names[conflict]);
}

/* An expression in exactly one pair of parentheses. */
static Str in_parentheses(Arena *arena, const Source *source, const Node *expr) {
  Str text = words_node(arena, source, expr);
  return (expr->flags & NODE_PARENTHESIZED) ? text : str_fmt(arena, "(%.*s)", STR_ARG(text));
}

Str words_column(Arena *arena, const Object *table, const Column *column) {
  Buf buf = buf_new(arena);
  add(&buf, column->type);
  if (column->not_null && !(table->table->without_rowid && column->primary_key)) {
    add(&buf, S("NOT NULL"));
    add_conflict(&buf, column->not_null_conflict);
  }
  if (column->default_expr) {
    add(&buf, S("DEFAULT"));
    add(&buf, column->default_parenthesized ? in_parentheses(arena, table->source, column->default_expr)
                                            : words_node(arena, table->source, column->default_expr));
  }
  if (column->collation && !str_eq_fold(column->collation->text, S("binary"))) {
    add(&buf, S("COLLATE"));
    add(&buf, column->collation->text);
  }
  if (column->generated != GENERATED_NOT) {
    add(&buf, S("AS"));
    add(&buf, in_parentheses(arena, table->source, column->generated_expr));
    add(&buf, column->generated == GENERATED_STORED ? S("STORED") : S("VIRTUAL"));
  }
  return buf_done(&buf);
}

static void add_terms(Buf *buf, const Object *table, const Index *index) {
  buf_char(buf, '(');
  for (int32_t i = 0; i < index->terms.n; i++) {
    const IndexTerm *term = &index->terms.p[i];
    if (i > 0) buf_str(buf, S(", "));
    if (term->column < 0) continue;
    const Column *column = &table->table->columns.p[term->column];
    buf_str(buf, column->name->text);
    bool collated = term->collation && !ident_same(term->collation, column->collation);
    if (collated && (column->collation || !str_eq_fold(term->collation->text, S("binary"))))
      buf_fmt(buf, " COLLATE %.*s", STR_ARG(term->collation->text));
    if (term->descending) buf_str(buf, S(" DESC"));
  }
  buf_char(buf, ')');
}

Str words_key(Arena *arena, const Object *table, const Object *index) {
  Buf buf = buf_new(arena);
  if (index->index->constraint) buf_fmt(&buf, "CONSTRAINT %.*s", STR_ARG(index->index->constraint->text));
  if (buf.n > 0) buf_char(&buf, ' ');
  buf_str(&buf, S("UNIQUE "));
  add_terms(&buf, table, index->index);
  add_conflict(&buf, index->index->conflict);
  return buf_done(&buf);
}

Str words_primary_key(Arena *arena, const Object *table) {
  Buf buf = buf_new(arena);
  const Object *index = table_primary_key_index(table->table);
  const Table *t = table->table;
  if (!index && t->rowid_alias < 0) return S("");
  if (t->primary_key_name) buf_fmt(&buf, "CONSTRAINT %.*s ", STR_ARG(t->primary_key_name->text));
  buf_str(&buf, S("PRIMARY KEY "));
  if (t->rowid_alias >= 0) buf_fmt(&buf, "(%.*s)", STR_ARG(t->columns.p[t->rowid_alias].name->text));
  else add_terms(&buf, table, index->index);
  add_conflict(&buf, t->primary_key_conflict);
  if (t->autoincrement) add(&buf, S("AUTOINCREMENT"));
  if (t->rowid_alias >= 0) add(&buf, S("(the rowid)"));
  return buf_done(&buf);
}

Str words_check(Arena *arena, const Object *table, const CheckConstraint *check) {
  Str text = in_parentheses(arena, table->source, check->expr);
  if (!check->name) return str_fmt(arena, "CHECK %.*s", STR_ARG(text));
  return str_fmt(arena, "CONSTRAINT %.*s CHECK %.*s", STR_ARG(check->name->text), STR_ARG(text));
}

Str words_action(Action action) {
  static const Str names[] = {S_INIT("NO ACTION"), S_INIT("NO ACTION"), S_INIT("RESTRICT"),
                              S_INIT("CASCADE"),   S_INIT("SET NULL"),  S_INIT("SET DEFAULT")};
  return names[action];
}

static void add_names(Buf *buf, Ident *const *names, int32_t n) {
  buf_char(buf, '(');
  for (int32_t i = 0; i < n; i++) {
    if (i > 0) buf_str(buf, S(", "));
    buf_str(buf, names[i]->text);
  }
  buf_char(buf, ')');
}

Str words_foreign_key(Arena *arena, const Object *table, const ForeignKey *key) {
  Buf buf = buf_new(arena);
  if (key->name) buf_fmt(&buf, "CONSTRAINT %.*s ", STR_ARG(key->name->text));
  buf_str(&buf, S("FOREIGN KEY ("));
  for (int32_t i = 0; i < key->n; i++) {
    if (i > 0) buf_str(&buf, S(", "));
    buf_str(&buf, table->table->columns.p[key->columns[i]].name->text);
  }
  buf_fmt(&buf, ") REFERENCES %.*s", STR_ARG(key->parent->text));
  if (key->parent_columns) {
    buf_char(&buf, ' ');
    add_names(&buf, key->parent_columns, key->n);
  }
  if (key->on_delete > ACTION_NO_ACTION) buf_fmt(&buf, " ON DELETE %.*s", STR_ARG(words_action(key->on_delete)));
  if (key->on_update > ACTION_NO_ACTION) buf_fmt(&buf, " ON UPDATE %.*s", STR_ARG(words_action(key->on_update)));
  if (key->deferred) buf_str(&buf, S(" DEFERRABLE INITIALLY DEFERRED"));
  return buf_done(&buf);
}

void words_name(Buf *buf, Str name) {
  Arena scratch = *buf->arena;
  Str first;
  bool bare =
      name.n > 0 && char_name(name.p[0]) && lex_first(str_dup(&scratch, name), &first) == TK_ID && first.n == name.n;
  if (bare) buf_str(buf, name);
  else buf_quoted(buf, name, '"');
}
