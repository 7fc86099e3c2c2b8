/* The text edits of ALTER TABLE inside the table's own definition. (What a RENAME
** makes in others is in rename.c.)
**
** Surprising (probed on 3.40.1 and 3.53.2): a new column goes before the table's constraints
** with the comment that stands behind it in the ALTER, which may swallow what
** follows; a constraint goes with all blanks and comments around it, and only
** the first NOT NULL of a column goes; dropping the name of a DEFAULT, a COLLATE
** or a generated column leaves what it named; and SET NOT NULL on a foreign key that is NOT DEFERRABLE makes it
** deferrable. */
#include "base/buf.h"
#include "catalog/alter.h"
#include "parser.h"
#include "syntax/comments.h"

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
  return THE(CreateTable, CREATE_TABLE, alter->table->definition);
}

static ColumnDef *column_definition(const Alter *alter) {
  return THE(ColumnDef, COLUMN_DEF, definition(alter)->columns.p[alter->column]);
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

Str alter_added_text(const Alter *alter) {
  return until_end(alter, alter->added->name.tok);
}

Str alter_add_column(const Alter *alter, Str column) {
  int32_t at = start_of(alter->table, behind_columns(alter));
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

/* SQLite finds constraints by reading tokens, not by parsing: "( … )" counts as one, and the next token that may begin
** a constraint ends the one before. So the NOT of NOT DEFERRABLE is taken for a NOT NULL, and NULL behind NOT
** NULL for a part of it. */
typedef struct Scan {
  const Object *table;
  Tok at; /* the next token */
} Scan;

static uint16_t kind_at(const Scan *scan) {
  return scan->table->source->tokens.p[scan->at].kind;
}

/* Reads a token, or all that is in parentheses. */
static uint16_t scan_next(Scan *scan) {
  uint16_t kind = kind_at(scan);
  scan->at++;
  if (kind != TK_LP) return kind;
  for (int depth = 1; depth > 0; scan->at++) {
    uint16_t inside = kind_at(scan);
    if (!inside) break;
    depth += (inside == TK_LP) - (inside == TK_RP);
  }
  return kind;
}

static bool begins_constraint(uint16_t kind) {
  switch (kind) {
  case TK_CONSTRAINT:
  case TK_PRIMARY:
  case TK_NOT:
  case TK_UNIQUE:
  case TK_CHECK:
  case TK_DEFAULT:
  case TK_COLLATE:
  case TK_REFERENCES:
  case TK_FOREIGN:
  case TK_GENERATED:
  case TK_AS:
    return true;
  default:
    return false;
  }
}

static void scan_constraint(Scan *scan) {
  for (uint16_t kind; kind = kind_at(scan), kind && kind != TK_COMMA && kind != TK_RP && !begins_constraint(kind);)
    scan_next(scan);
}

/* CONSTRAINT was read: its name and what it names. Returns the kind of the constraint; TK_CHECK, which may be
** dropped, where the name is all that can go. */
static uint16_t scan_named(Scan *scan) {
  scan_next(scan);
  uint16_t kind = kind_at(scan);
  if (kind == TK_CONSTRAINT || kind == TK_DEFAULT || kind == TK_COLLATE || kind == TK_COMMA || kind == TK_RP ||
      kind == TK_GENERATED || kind == TK_AS)
    return TK_CHECK;
  scan_next(scan);
  scan_constraint(scan);
  return kind;
}

static bool named(const Alter *alter, const Object *table, Tok tok, const Ident *name) {
  Str text = source_token(table->source, tok);
  return name && ident_same(ident_from_token(&alter->apply->catalog->compilation->idents, text), name);
}

FoundConstraint alter_find_constraint(const Alter *alter, const Object *table, const Ident *name, int32_t column) {
  Scan scan = {table, AS(CreateTable, CREATE_TABLE, table->definition)->name.tok + 1};
  while (kind_at(&scan) != TK_LP) scan.at++;
  scan.at++;
  for (int32_t number = 0;;) {
    Tok first = scan.at;
    uint16_t kind = scan_next(&scan);
    if (kind == TK_RP || !kind) return (FoundConstraint){0};
    if (kind == TK_COMMA) number++;
    bool wanted = name || number == column;
    if (kind == TK_NOT && !name && wanted) {
      scan_constraint(&scan);
      return (FoundConstraint){true, true, first, scan.at - 1};
    }
    if (kind != TK_CONSTRAINT || !wanted) continue;
    bool same = named(alter, table, scan.at, name);
    uint16_t what = scan_named(&scan);
    if (!same && (name || what != TK_NOT)) continue;
    return (FoundConstraint){true, what == TK_NOT || what == TK_CHECK, first, scan.at - 1};
  }
}

/* Takes tokens first..last out with what is blank around them. */
static Str cut(const Alter *alter, const Object *table, Tok first, Tok last) {
  bool closes = token_is(table, last + 1, ',') || token_is(table, last + 1, ')');
  Tok before = first - 1;
  int32_t from = end_of(table, before);
  /* Only a comma that nothing separates from the constraint is one to many. */
  if (closes && table->sql.p[from - 1] == ',') from--;
  return splice(alter, table->sql, from, start_of(table, last + 1), closes ? (Str){0} : S(" "));
}

Str alter_drop_constraint(const Alter *alter, FoundConstraint found) {
  return cut(alter, alter->table, found.first, found.last);
}

Str alter_drop_not_null(const Alter *alter) {
  FoundConstraint found = alter_find_constraint(alter, alter->table, NULL, alter->column);
  return found.there ? cut(alter, alter->table, found.first, found.last) : (Str){0};
}

/* What stands in the ALTER from a token on, without line comments and blanks at its end. */
static Str constraint_text(const Alter *alter, Tok first) {
  const Source *source = alter->apply->source;
  Tok last = alter->apply->statement->last;
  uint32_t end = source->tokens.p[last].end;
  Str rest = apply_text_to_end(alter->apply, first);
  uint32_t start = source->tokens.p[first].start;
  for (int32_t i = (int32_t)comments_before(source, last + 1).from; i < source->comments.n; i++) {
    Comment comment = source->comments.p[i];
    if (comment.end > start + (uint32_t)rest.n) break;
    if (source->text.p[comment.start] != '-') end = comment.end;
  }
  return str_sub(source->text, (int32_t)start, (int32_t)end);
}

Str alter_set_not_null(const Alter *alter, const SetNotNull *node) {
  Buf added = buf_new(alter->apply->arena);
  buf_char(&added, ' ');
  /* ALTER COLUMN name SET NOT NULL …: NOT is the second token behind the name. */
  buf_str(&added, constraint_text(alter, node->column.tok + 2));
  Object table = *alter->table;
  Str without = alter_drop_not_null(alter);
  if (without.n && !apply_read(alter->apply, &table, without)) return without;
  const CreateTable *create = AS(CreateTable, CREATE_TABLE, table.definition);
  int32_t at = start_of(&table, create->columns.p[alter->column]->last + 1);
  return splice(alter, table.sql, at, at, buf_done(&added));
}

Str alter_add_check(const Alter *alter, const AddConstraint *node) {
  int32_t at = start_of(alter->table, definition(alter)->close);
  Str text = constraint_text(alter, node->constraint->first);
  return splice(alter, alter->table->sql, at, at, str_concat(alter->apply->arena, S(", "), text));
}
