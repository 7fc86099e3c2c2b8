/* The rows behind the virtual tables, and what tables.def's expressions call.
** Builders allocate in the world's arena and are called once a table. */
#ifndef LINT_ROWS_H
#define LINT_ROWS_H

#include "diff/compare.h"
#include "facts/conditions.h"
#include "facts/dates.h"
#include "facts/features.h"
#include "facts/limits.h"
#include "facts/losses.h"
#include "facts/meanings.h"
#include "facts/oddities.h"
#include "facts/rebuilds.h"
#include "facts/strings.h"
#include "facts/types.h"
#include "lint/allow.h"
#include "lint/tables.h"
#include "prove/trials.h"
#include "syntax/walk.h"

/* Every node of every statement, in order of the text, and by kind. */
typedef struct NodeIndex {
  NodeRows rows;                      /* tagged by statement */
  int32_t *by_kind;                   /* row numbers grouped by kind */
  int32_t first[NODE_KIND_COUNT + 1]; /* where each kind's group starts in by_kind */
  int32_t *statements;                /* the row of each statement, and the number of rows */
} NodeIndex;

typedef struct StatementRow {
  const Statement *statement;
  int32_t file, position;
  Str verb, name, schema;
  Tok name_token;
  bool temp, if_exists, refused, last;
} StatementRow;

typedef struct ObjectRow {
  Object *object;
  int64_t made;
} ObjectRow;

typedef struct ColumnRow {
  Object *object;
  Column *column;
  int32_t position;
  int8_t meaning; /* its Meaning + 1; 0 before anybody asks */
} ColumnRow;

typedef struct CheckRow {
  Object *object;
  CheckConstraint *check;
} CheckRow;

typedef struct ForeignKeyRow {
  Object *object, *parent;
  ForeignKey *key;
  int32_t number, position;
  bool covered, parent_unique;
  Str column_names, parent_column_names;
} ForeignKeyRow;

typedef struct ForeignKeyColumnRow {
  int32_t foreign_key, seq, column;
  int64_t parent_column;
  Str name, parent_name;
} ForeignKeyColumnRow;

typedef struct IndexRow {
  Object *object, *table;
  Str shape;        /* p == NULL before anybody asks */
  int32_t *leading; /* a number for the shape of the first term, the first two …; < 0 without a table */
  int64_t place;
  int64_t twin, unique_twin, longer;
} IndexRow;

typedef struct IndexColumnRow {
  Object *object, *table;
  IndexTerm *term;
  int32_t seq, leading;
} IndexColumnRow;

typedef struct TriggerRow {
  Object *object;
} TriggerRow;

typedef struct ChangeRow {
  Change *change;
  bool same_file, empty;
} ChangeRow;

typedef struct ProblemRow {
  const Problem *problem;
} ProblemRow;

typedef struct PragmaRow {
  const Pragma *pragma;
  int32_t statement;
  Str value;
  int64_t place, name_place;
} PragmaRow;

typedef struct WriteRow {
  Node *node;
  Ident *table;
  Object *object;
  int32_t statement;
  bool in_trigger, filtered, selecting, joined, named_columns, upsert, same_file;
  Str conflict;
  int64_t place, table_place;
} WriteRow;

typedef struct ComparisonRow {
  NodeRow node;
  Str op, left, right;
  int64_t left_place, right_place;
} ComparisonRow;

typedef struct TriggerWordsRow {
  int32_t statement;
  bool lower_begin, lower_end;
  int64_t begin;
} TriggerWordsRow;

typedef struct AssignmentRow {
  int32_t statement;
  Str name, type;
  int64_t place, write;
} AssignmentRow;

typedef struct QueryAssignmentRow {
  int32_t statement;
  Str name, from, key, outer;
  bool correlated, chosen;
  int64_t place, write;
} QueryAssignmentRow;

typedef struct AssignedAndRow {
  Object *object;
  int32_t statement;
  Str name, right_name, first_term;
  int64_t assignment, left, word;
} AssignedAndRow;

typedef struct RollbackRow {
  int32_t statement;
  int64_t place;
} RollbackRow;

typedef struct CommentRow {
  int32_t file;
  Str text;
  bool block;
  int64_t place;
} CommentRow;

typedef struct AllowRow {
  const Allow *allow;
} AllowRow;

typedef struct DateColumnRow {
  DateColumn date;
  ColumnRow column;
} DateColumnRow;

typedef struct DateValueRow {
  DateValue value;
  Str text;
  int64_t place;
} DateValueRow;

typedef struct CopyRow {
  Copy copy;
  bool star;
  int64_t place, select_place, columns_place;
} CopyRow;

typedef struct CopyColumnRow {
  CopyColumn column;
  Str to_name, from_name, text;
  int64_t place;
} CopyColumnRow;

typedef struct RebuildRow {
  Rebuild rebuild;
  Str shape;
  int64_t copy, stash, file;
} RebuildRow;

typedef struct RowLossRow {
  RowLoss loss;
  Str column_names;
  int64_t place, rebuild;
} RowLossRow;

typedef struct LimitRow {
  LimitCase limit;
  int64_t place;
} LimitRow;

typedef struct QuotedStringRow {
  QuotedString string;
  NodeRow node;
  int64_t place;
  bool term; /* a term of an index, UNIQUE or PRIMARY KEY */
} QuotedStringRow;

typedef struct OddityRow {
  Oddity oddity;
  int32_t file;
  int64_t place, word, statement;
} OddityRow;

typedef struct DriftRow {
  const ObjectPair *pair;
  Str name, action;
  int64_t place, from, to;
} DriftRow;

typedef struct FeatureRow {
  Feature feature;
  Str needs;
  int64_t place;
} FeatureRow;

typedef struct D1FunctionRow {
  Str name, answer, instead;
  int32_t since, until;
} D1FunctionRow;

typedef struct D1PragmaRow {
  Str name, answer;
  int32_t since, until;
} D1PragmaRow;

typedef struct D1ModuleRow {
  Str name, answer;
  int32_t since, until;
} D1ModuleRow;

typedef struct D1StatementRow {
  Str kind, answer;
  int32_t since, until;
} D1StatementRow;

typedef struct TrialRow {
  Trial trial;
  int64_t place;
} TrialRow;

/* One builder a table: Rows build_files(World *), build_statements(World *) … */
#define TABLE(T, Row, doc) Rows build_##T(World *w);
#define ID(doc)
#define INT(c, expr, doc)
#define INT_KEY(c, expr, doc)
#define INT_NTH(c, expr, doc)
#define BOOL(c, expr, doc)
#define TEXT(c, expr, doc)
#define TEXT_KEY(c, expr, doc)
#define TEXT_SLOW(c, expr, doc)
#define PLACE(c, expr, doc)
#define END
#include "lint/tables.def"

/* A vector of rows as the module takes it. */
#define ROWS(vector) ((Rows){(vector).p, (vector).n, sizeof *(vector).p})

/* Rows of a table whose structs begin with their object: those of the chosen ones. */
Rows rows_chosen(World *world, const char *table, bool (*chosen)(const Object *object));

/* The nodes of the world, made at first use. */
NodeIndex *world_nodes(World *world);
/* Rows of one kind: *n of them, as numbers into world_nodes()->rows. */
const int32_t *world_nodes_of(World *world, NodeKind kind, int32_t *n);
/* The source of a statement, by its number. */
Source *statement_source(const World *world, int32_t statement);
/* The file of a statement. */
int32_t statement_file(const World *world, int32_t statement);
/* Child columns of a key, comma-separated, quoted where needed. */
Str foreign_key_columns_text(const World *world, const Object *object, const ForeignKey *key);
/* Place of a node of a statement's own source. */
int64_t node_code_at(const World *world, int32_t statement, const Node *node);
/* Place of a token; NO_INT for TOK_NONE. */
int64_t token_code(const Source *source, Tok tok);

/* statements */
int64_t statement_place(const StatementRow *row);
int64_t statement_start(const StatementRow *row);
int64_t statement_name_place(const StatementRow *row);
Str statement_new_name(const StatementRow *row);
int64_t statement_end(const StatementRow *row);
int64_t statement_whole(const StatementRow *row);
int64_t statement_bytes(const StatementRow *row);

/* files */
int64_t files_statements(const World *world, int64_t file);
int64_t files_first_statement(const World *world, int64_t file);
int64_t files_place(const MigrationFile *file);
Str files_ledger(const World *world, const MigrationFile *file);
int64_t files_end(const MigrationFile *file);
int64_t files_start(const MigrationFile *file);
int64_t files_not_utf8(const MigrationFile *file);
int64_t files_edited(World *world, const MigrationFile *file);

/* names of enum values, as rules compare them */
Str object_kind_name(ObjectKind kind);
Str table_kind_name(const Object *object);
Str affinity_name(Affinity affinity);
Str action_name(Action action);
Str index_origin_name(IndexOrigin origin);
Str trigger_time_name(TriggerTime time);
Str trigger_event_name(TriggerEvent event);
Str trigger_columns(const World *world, const Object *object);
bool trigger_raises(const Object *object);
Str change_kind_name(ChangeKind kind);

/* parts of catalog rows; an absent text has p == NULL */
static inline Str ident_text(const Ident *ident) {
  return ident ? ident->text : (Str){0};
}
static inline int64_t version_number(const Object *object) {
  return object ? (int64_t)object->number : NO_INT;
}
Str object_module(const Object *object);
Str object_content(const Object *object);
Str object_content_rowid(const Object *object);
Str object_contentless(const Object *object);
int64_t object_ncolumns(const Object *object);
Meaning column_row_meaning(World *world, const ColumnRow *row);
Str column_default(const ColumnRow *row);
Str column_default_kind(const ColumnRow *row);
int64_t column_type_place(const World *world, const ColumnRow *row);
int64_t column_default_place(const World *world, const ColumnRow *row);
Str check_text(const CheckRow *row);
ConditionVerdict check_verdict(const CheckRow *row);
Str check_cause(const CheckRow *row);
bool index_column_constant(const IndexColumnRow *row);
Str column_type_slip(const ColumnRow *row, bool word);
int64_t foreign_key_parent_place(const World *world, const ForeignKeyRow *row);
Str index_where(const IndexRow *row);
int64_t index_alike(const IndexRow *row);
Str index_shape(const World *world, const IndexRow *row);
bool index_column_rowid(const IndexColumnRow *row);
Str index_column_name(const IndexColumnRow *row);
Str index_column_expression(const IndexColumnRow *row);
Str problem_arg(const ProblemRow *row, int number);

/* parts of tree rows */
Str node_context(World *world, const NodeRow *row);
Str node_source(const World *world, const NodeRow *row);
Str node_name(const NodeRow *row);
int64_t node_code(const World *world, const NodeRow *row);
int64_t name_code(const World *world, const NodeRow *row, Name name);
Str literal_type(const NodeRow *row);
WriteRow write_row(World *w, const NodeRow *row); /* of an INSERT, UPDATE or DELETE */
Str literal_value(const World *world, const NodeRow *row);

#endif
