/* What nodes.def says, as tables; see ast.h. */
#include "syntax/ast.h"

#include <stdalign.h>

/* Every field macro with nothing behind it; each use below defines the ones it wants. */
#define NODE(f)
#define LIST(f)
#define NAME(f)
#define TOKEN(f)
#define FLAG(f)
#define CHOICE(f, E)
#define END

size_t node_size(NodeKind kind) {
  static const uint16_t sizes[] = {
#define KIND(T, E) sizeof(T),
#include "syntax/nodes.def"
#undef KIND
  };
  return sizes[kind];
}

#undef NODE
#undef LIST
#undef NAME
#undef TOKEN
#undef FLAG
#undef CHOICE
#undef END

/* A local typedef gives offsetof its struct: the field macros don't know their kind. */
const Field *node_fields(NodeKind kind) {
  switch (kind) {
#define KIND(T, E) \
  case NODE_##E: { \
    typedef T This; \
    (void)sizeof(This); /* a kind without fields would not use it */ \
    static const Field fields[] = {
#define NODE(f) {#f, FIELD_NODE, offsetof(This, f), NULL},
#define LIST(f) {#f, FIELD_LIST, offsetof(This, f), NULL},
#define NAME(f) {#f, FIELD_NAME, offsetof(This, f), NULL},
#define TOKEN(f) {#f, FIELD_TOKEN, offsetof(This, f), NULL},
#define FLAG(f) {#f, FIELD_FLAG, offsetof(This, f), NULL},
#define CHOICE(f, E) {#f, FIELD_CHOICE, offsetof(This, f), #E},
#define END                   \
  {NULL, FIELD_NODE, 0, NULL} \
  }                           \
  ;                           \
  return fields;              \
  }
#include "syntax/nodes.def"
#undef KIND
#undef NODE
#undef LIST
#undef NAME
#undef TOKEN
#undef FLAG
#undef CHOICE
#undef END
  case NODE_KIND_COUNT: break;
  }
  static const Field none[] = {{NULL, FIELD_NODE, 0, NULL}};
  return none;
}

Node *node_new(Arena *arena, NodeKind kind, Tok first, Tok last) {
  Node *node = arena_alloc(arena, node_size(kind), alignof(void *), 1);
  node->kind = (uint16_t)kind;
  node->first = first;
  node->last = last;
  node->comment = -1;
  return node;
}

/* ORDER nodes.def */
static const struct {
  Str name, title;
} kinds[NODE_KIND_COUNT] = {
    [NODE_CREATE_TABLE] = {S_INIT("create_table"), S_INIT("CREATE TABLE")},
    [NODE_CREATE_VIRTUAL_TABLE] = {S_INIT("create_virtual_table"), S_INIT("CREATE VIRTUAL TABLE")},
    [NODE_CREATE_INDEX] = {S_INIT("create_index"), S_INIT("CREATE INDEX")},
    [NODE_CREATE_VIEW] = {S_INIT("create_view"), S_INIT("CREATE VIEW")},
    [NODE_CREATE_TRIGGER] = {S_INIT("create_trigger"), S_INIT("CREATE TRIGGER")},
    [NODE_DROP] = {S_INIT("drop"), S_INIT("DROP")},
    [NODE_RENAME_TABLE] = {S_INIT("rename_table"), S_INIT("ALTER TABLE … RENAME TO")},
    [NODE_RENAME_COLUMN] = {S_INIT("rename_column"), S_INIT("ALTER TABLE … RENAME COLUMN")},
    [NODE_ADD_COLUMN] = {S_INIT("add_column"), S_INIT("ALTER TABLE … ADD COLUMN")},
    [NODE_DROP_COLUMN] = {S_INIT("drop_column"), S_INIT("ALTER TABLE … DROP COLUMN")},
    [NODE_SET_NOT_NULL] = {S_INIT("set_not_null"), S_INIT("ALTER TABLE … SET NOT NULL")},
    [NODE_DROP_NOT_NULL] = {S_INIT("drop_not_null"), S_INIT("ALTER TABLE … DROP NOT NULL")},
    [NODE_ADD_CONSTRAINT] = {S_INIT("add_constraint"), S_INIT("ALTER TABLE … ADD CONSTRAINT")},
    [NODE_DROP_CONSTRAINT] = {S_INIT("drop_constraint"), S_INIT("ALTER TABLE … DROP CONSTRAINT")},
    [NODE_INSERT] = {S_INIT("insert"), S_INIT("INSERT")},
    [NODE_UPDATE] = {S_INIT("update"), S_INIT("UPDATE")},
    [NODE_DELETE] = {S_INIT("delete"), S_INIT("DELETE")},
    [NODE_BEGIN] = {S_INIT("begin"), S_INIT("BEGIN")},
    [NODE_COMMIT] = {S_INIT("commit"), S_INIT("COMMIT")},
    [NODE_ROLLBACK] = {S_INIT("rollback"), S_INIT("ROLLBACK")},
    [NODE_SAVEPOINT] = {S_INIT("savepoint"), S_INIT("SAVEPOINT")},
    [NODE_RELEASE] = {S_INIT("release"), S_INIT("RELEASE")},
    [NODE_PRAGMA] = {S_INIT("pragma"), S_INIT("PRAGMA")},
    [NODE_ATTACH] = {S_INIT("attach"), S_INIT("ATTACH")},
    [NODE_DETACH] = {S_INIT("detach"), S_INIT("DETACH")},
    [NODE_VACUUM] = {S_INIT("vacuum"), S_INIT("VACUUM")},
    [NODE_ANALYZE] = {S_INIT("analyze"), S_INIT("ANALYZE")},
    [NODE_REINDEX] = {S_INIT("reindex"), S_INIT("REINDEX")},
    [NODE_EXPLAIN] = {S_INIT("explain"), S_INIT("EXPLAIN")},
    [NODE_EMPTY] = {S_INIT("empty"), S_INIT("empty statement")},
    [NODE_BROKEN] = {S_INIT("broken"), S_INIT("broken statement")},
    [NODE_COLUMN_DEF] = {S_INIT("column_def"), S_INIT("column")},
    [NODE_TYPE_NAME] = {S_INIT("type_name"), S_INIT("type")},
    [NODE_TABLE_OPTION] = {S_INIT("table_option"), S_INIT("table option")},
    [NODE_MODULE_ARGUMENT] = {S_INIT("module_argument"), S_INIT("module argument")},
    [NODE_CONSTRAINT_NAME] = {S_INIT("constraint_name"), S_INIT("constraint name")},
    [NODE_NOT_NULL] = {S_INIT("not_null"), S_INIT("NOT NULL")},
    [NODE_NULL_CONSTRAINT] = {S_INIT("null_constraint"), S_INIT("NULL")},
    [NODE_PRIMARY_KEY] = {S_INIT("primary_key"), S_INIT("PRIMARY KEY")},
    [NODE_UNIQUE] = {S_INIT("unique"), S_INIT("UNIQUE constraint")},
    [NODE_CHECK] = {S_INIT("check"), S_INIT("CHECK constraint")},
    [NODE_DEFAULT] = {S_INIT("default"), S_INIT("DEFAULT")},
    [NODE_COLLATE_CONSTRAINT] = {S_INIT("collate_constraint"), S_INIT("COLLATE")},
    [NODE_REFERENCES] = {S_INIT("references"), S_INIT("REFERENCES")},
    [NODE_FOREIGN_KEY] = {S_INIT("foreign_key"), S_INIT("FOREIGN KEY")},
    [NODE_GENERATED] = {S_INIT("generated"), S_INIT("generated column")},
    [NODE_DEFERRABLE] = {S_INIT("deferrable"), S_INIT("DEFERRABLE")},
    [NODE_INDEXED_COLUMN] = {S_INIT("indexed_column"), S_INIT("indexed column")},
    [NODE_COLUMN_NAME] = {S_INIT("column_name"), S_INIT("column name")},
    [NODE_WITH] = {S_INIT("with"), S_INIT("WITH")},
    [NODE_COMMON_TABLE] = {S_INIT("common_table"), S_INIT("common table expression")},
    [NODE_SELECT] = {S_INIT("select"), S_INIT("SELECT")},
    [NODE_SELECT_CORE] = {S_INIT("select_core"), S_INIT("SELECT")},
    [NODE_VALUES] = {S_INIT("values"), S_INIT("VALUES")},
    [NODE_RESULT_COLUMN] = {S_INIT("result_column"), S_INIT("result column")},
    [NODE_FROM_ITEM] = {S_INIT("from_item"), S_INIT("FROM term")},
    [NODE_ORDERING_TERM] = {S_INIT("ordering_term"), S_INIT("ORDER BY term")},
    [NODE_WINDOW] = {S_INIT("window"), S_INIT("window")},
    [NODE_FRAME] = {S_INIT("frame"), S_INIT("window frame")},
    [NODE_UPSERT] = {S_INIT("upsert"), S_INIT("ON CONFLICT")},
    [NODE_ASSIGNMENT] = {S_INIT("assignment"), S_INIT("assignment")},
    [NODE_LITERAL] = {S_INIT("literal"), S_INIT("literal")},
    [NODE_VARIABLE] = {S_INIT("variable"), S_INIT("parameter")},
    [NODE_COLUMN_REF] = {S_INIT("column_ref"), S_INIT("column")},
    [NODE_UNARY] = {S_INIT("unary"), S_INIT("expression")},
    [NODE_BINARY] = {S_INIT("binary"), S_INIT("expression")},
    [NODE_LIKE] = {S_INIT("like"), S_INIT("LIKE")},
    [NODE_BETWEEN] = {S_INIT("between"), S_INIT("BETWEEN")},
    [NODE_IN] = {S_INIT("in"), S_INIT("IN")},
    [NODE_COLLATE] = {S_INIT("collate"), S_INIT("COLLATE")},
    [NODE_CAST] = {S_INIT("cast"), S_INIT("CAST")},
    [NODE_CASE] = {S_INIT("case"), S_INIT("CASE")},
    [NODE_WHEN] = {S_INIT("when"), S_INIT("WHEN")},
    [NODE_FUNCTION] = {S_INIT("function"), S_INIT("function call")},
    [NODE_SUBQUERY] = {S_INIT("subquery"), S_INIT("subquery")},
    [NODE_EXISTS] = {S_INIT("exists"), S_INIT("EXISTS")},
    [NODE_ROW_VALUE] = {S_INIT("row_value"), S_INIT("row value")},
    [NODE_RAISE] = {S_INIT("raise"), S_INIT("RAISE")},
};

Str node_kind_name(NodeKind kind) {
  return kinds[kind].name;
}

Str node_kind_title(NodeKind kind) {
  return kinds[kind].title;
}

/* ORDER choice names: the enums of ast.h. An empty word says nothing. */
static const struct {
  const char *choice;
  const char *words; /* separated by '|' */
} choices[] = {
    {"Conflict", "|rollback|abort|fail|ignore|replace"},
    {"Action", "|no action|restrict|cascade|set null|set default"},
    {"Deferral", "|deferrable|deferrable initially deferred|not deferrable|not deferrable initially deferred"},
    {"SortOrder", "|asc|desc"},
    {"NullsOrder", "|first|last"},
    {"DropKind", "table|index|view|trigger"},
    {"TriggerTime", "|before|after|instead of"},
    {"TriggerEvent", "insert|update|delete"},
    {"TransactionMode", "|deferred|immediate|exclusive"},
    {"Materialized", "|materialized|not materialized"},
    {"Compound", "|union|union all|intersect|except"},
    {"FrameUnit", "range|rows|groups"},
    {"FrameBound", "|unbounded preceding|preceding|current row|following|unbounded following"},
    {"FrameExclude", "|no others|current row|group|ties"},
    {"LiteralType", "null|integer|float|string|blob|current_date|current_time|current_timestamp"},
    {"UnaryOp", "-|+|not|~|isnull|notnull"},
    {"BinaryOp",
     "or|and|=|<>|<|<=|>|>=|is|is not|is distinct from|is not distinct from|+|-|*|/|%|\x01|&|\x02|<<|>>|->|->>"},
    {"LikeOp", "like|glob|regexp|match"},
    {"RaiseAction", "ignore|rollback|abort|fail"},
};

Str choice_name(const char *choice, int value) {
  for (size_t i = 0; i < sizeof choices / sizeof *choices; i++) {
    if (!str_eq(str_of(choices[i].choice), str_of(choice))) continue;
    Str rest = str_of(choices[i].words), word = str_cut(&rest, '|');
    for (int v = 0; v < value; v++) word = str_cut(&rest, '|');
    if (str_eq(word, S("\x01"))) return S("||");
    return str_eq(word, S("\x02")) ? S("|") : word;
  }
  return S("");
}
