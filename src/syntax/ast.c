/* What nodes.def says, as tables; see ast.h. */
#include "syntax/ast.h"

#include <stdalign.h>

/* A local typedef gives offsetof its struct: the field macros don't know their kind. */
const Field *node_fields(NodeKind kind) {
  switch (kind) {
#define KIND(T, E)                                                   \
  case NODE_##E: {                                                   \
    typedef T This;                                                  \
    (void)sizeof(This); /* a kind without fields would not use it */ \
    static const Field fields[] = {
#define NODE(f) {#f, FIELD_NODE, offsetof(This, f), NULL},
#define LIST(f) {#f, FIELD_LIST, offsetof(This, f), NULL},
#define NAME(f) {#f, FIELD_NAME, offsetof(This, f), NULL},
#define TOKEN(f) {#f, FIELD_TOKEN, offsetof(This, f), NULL},
#define FLAG(f) {#f, FIELD_FLAG, offsetof(This, f), NULL},
#define CHOICE(f, E) {#f, FIELD_CHOICE, offsetof(This, f), #E},
#define END                     \
  { NULL, FIELD_NODE, 0, NULL } \
  }                             \
  ;                             \
  return fields;                \
  }
#include "syntax/nodes.def"
  case NODE_KIND_COUNT:
    break;
  }
  static const Field none[] = {{NULL, FIELD_NODE, 0, NULL}};
  return none;
}

/* ORDER nodes.def */
static const Str kinds[NODE_KIND_COUNT] = {
    [NODE_CREATE_TABLE] = S_INIT("create_table"),
    [NODE_CREATE_VIRTUAL_TABLE] = S_INIT("create_virtual_table"),
    [NODE_CREATE_INDEX] = S_INIT("create_index"),
    [NODE_CREATE_VIEW] = S_INIT("create_view"),
    [NODE_CREATE_TRIGGER] = S_INIT("create_trigger"),
    [NODE_DROP] = S_INIT("drop"),
    [NODE_RENAME_TABLE] = S_INIT("rename_table"),
    [NODE_RENAME_COLUMN] = S_INIT("rename_column"),
    [NODE_ADD_COLUMN] = S_INIT("add_column"),
    [NODE_DROP_COLUMN] = S_INIT("drop_column"),
    [NODE_SET_NOT_NULL] = S_INIT("set_not_null"),
    [NODE_DROP_NOT_NULL] = S_INIT("drop_not_null"),
    [NODE_ADD_CONSTRAINT] = S_INIT("add_constraint"),
    [NODE_DROP_CONSTRAINT] = S_INIT("drop_constraint"),
    [NODE_INSERT] = S_INIT("insert"),
    [NODE_UPDATE] = S_INIT("update"),
    [NODE_DELETE] = S_INIT("delete"),
    [NODE_BEGIN] = S_INIT("begin"),
    [NODE_COMMIT] = S_INIT("commit"),
    [NODE_ROLLBACK] = S_INIT("rollback"),
    [NODE_SAVEPOINT] = S_INIT("savepoint"),
    [NODE_RELEASE] = S_INIT("release"),
    [NODE_PRAGMA] = S_INIT("pragma"),
    [NODE_ATTACH] = S_INIT("attach"),
    [NODE_DETACH] = S_INIT("detach"),
    [NODE_VACUUM] = S_INIT("vacuum"),
    [NODE_ANALYZE] = S_INIT("analyze"),
    [NODE_REINDEX] = S_INIT("reindex"),
    [NODE_EXPLAIN] = S_INIT("explain"),
    [NODE_EMPTY] = S_INIT("empty"),
    [NODE_BROKEN] = S_INIT("broken"),
    [NODE_COLUMN_DEF] = S_INIT("column_def"),
    [NODE_TYPE_NAME] = S_INIT("type_name"),
    [NODE_TABLE_OPTION] = S_INIT("table_option"),
    [NODE_MODULE_ARGUMENT] = S_INIT("module_argument"),
    [NODE_CONSTRAINT_NAME] = S_INIT("constraint_name"),
    [NODE_NOT_NULL] = S_INIT("not_null"),
    [NODE_NULL_CONSTRAINT] = S_INIT("null_constraint"),
    [NODE_PRIMARY_KEY] = S_INIT("primary_key"),
    [NODE_UNIQUE] = S_INIT("unique"),
    [NODE_CHECK] = S_INIT("check"),
    [NODE_DEFAULT] = S_INIT("default"),
    [NODE_COLLATE_CONSTRAINT] = S_INIT("collate_constraint"),
    [NODE_REFERENCES] = S_INIT("references"),
    [NODE_FOREIGN_KEY] = S_INIT("foreign_key"),
    [NODE_GENERATED] = S_INIT("generated"),
    [NODE_DEFERRABLE] = S_INIT("deferrable"),
    [NODE_INDEXED_COLUMN] = S_INIT("indexed_column"),
    [NODE_COLUMN_NAME] = S_INIT("column_name"),
    [NODE_WITH] = S_INIT("with"),
    [NODE_COMMON_TABLE] = S_INIT("common_table"),
    [NODE_SELECT] = S_INIT("select"),
    [NODE_SELECT_CORE] = S_INIT("select_core"),
    [NODE_VALUES] = S_INIT("values"),
    [NODE_RESULT_COLUMN] = S_INIT("result_column"),
    [NODE_FROM_ITEM] = S_INIT("from_item"),
    [NODE_ORDERING_TERM] = S_INIT("ordering_term"),
    [NODE_WINDOW] = S_INIT("window"),
    [NODE_FRAME] = S_INIT("frame"),
    [NODE_UPSERT] = S_INIT("upsert"),
    [NODE_ASSIGNMENT] = S_INIT("assignment"),
    [NODE_LITERAL] = S_INIT("literal"),
    [NODE_VARIABLE] = S_INIT("variable"),
    [NODE_COLUMN_REF] = S_INIT("column_ref"),
    [NODE_UNARY] = S_INIT("unary"),
    [NODE_BINARY] = S_INIT("binary"),
    [NODE_LIKE] = S_INIT("like"),
    [NODE_BETWEEN] = S_INIT("between"),
    [NODE_IN] = S_INIT("in"),
    [NODE_COLLATE] = S_INIT("collate"),
    [NODE_CAST] = S_INIT("cast"),
    [NODE_CASE] = S_INIT("case"),
    [NODE_WHEN] = S_INIT("when"),
    [NODE_FUNCTION] = S_INIT("function"),
    [NODE_SUBQUERY] = S_INIT("subquery"),
    [NODE_EXISTS] = S_INIT("exists"),
    [NODE_ROW_VALUE] = S_INIT("row_value"),
    [NODE_RAISE] = S_INIT("raise"),
};

Str node_kind_name(NodeKind kind) {
  return kinds[kind];
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
