/* Where older versions of SQLite differ from the one that the catalog follows (3.54):
** the one list of them. Debian 12 has 3.40.1. */
#include <sqlite3.h>

#include "referee.h"

enum { V3_41 = 3041000, V3_53 = 3053000 };

static bool since_3_53(const Node *node) {
  switch (node->kind) {
  case NODE_SET_NOT_NULL: /* did not exist */
  case NODE_DROP_NOT_NULL:
  case NODE_ADD_CONSTRAINT:
  case NODE_DROP_CONSTRAINT:
    return true;
  case NODE_DROP_COLUMN: /* the last column was cut from the last "," before it, even one in a comment */
    return true;
  default:
    return false;
  }
}

/* The affinity of an expression in a subquery, and so of a column made by CREATE TABLE AS, was another. */
static bool since_3_41(const Node *node) {
  const CreateTable *create = AS(CreateTable, CREATE_TABLE, node);
  return create && create->select;
}

bool older_differs(const Catalog *catalog, const Statement *statement) {
  int version = sqlite3_libversion_number();
  (void)catalog;
  return (version < V3_53 && since_3_53(statement->node)) || (version < V3_41 && since_3_41(statement->node));
}
