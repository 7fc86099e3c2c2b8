/* The resolver's insides: what names mean at a place (scopes), and what an
** expression is worth (values). Only resolve*.c include this.
**
** A scope is one SELECT, or the table of a CHECK, an UPDATE …; `outer` is what a
** subquery can see beyond its own. Scopes live on the stack of the function
** that resolves the query, what they point to in the resolver's arena. */
#ifndef CATALOG_SCOPE_H
#define CATALOG_SCOPE_H

#include "catalog/resolve.h"

/* What storage classes an expression can have. */
enum { TYPE_NUMBER = 1, TYPE_TEXT = 2, TYPE_BLOB = 4, TYPE_ANY = 7 };

typedef struct Value {
  Affinity affinity;      /* AFFINITY_NONE where the expression has none */
  int types;              /* TYPE_…, or-ed */
  Str declared;           /* the type of the column that it is; empty if none */
  Ident *column;          /* the name of the column that it is; NULL if none */
  Ident *collation;       /* NULL: BINARY */
  int32_t width;          /* 1; more for a row value or a subquery of several columns */
  bool subquery;          /* so that a wrong width is put in the words for a subquery */
  bool collation_said;    /* by COLLATE: beats a column's */
  bool aggregate, window; /* contains a call of such a function that belongs to this scope */
} Value;

/* A result column of a SELECT. */
typedef struct Result {
  Ident *alias; /* AS alias, or what a star made of it; NULL where it has no name of its own */
  Node *expr;   /* NULL where a star made it, and of VALUES */
  Node *given;  /* of VALUES */
  Value value;
  bool cast;     /* it is a CAST and nothing else */
  int others;    /* TYPE_… that the other terms of the compound give in this column */
  Affinity last; /* that its last term gives */
} Result;
typedef VEC(Result) Results;

typedef VEC(Ident *) IdentList;

/* A term of FROM, or the table that an UPDATE, a CHECK … is about. */
typedef struct Term Term;
typedef VEC(Term) Terms;

/* Where a column of a join in parentheses comes from. */
typedef struct Nested {
  int32_t term, column; /* of the group; -1 where USING makes it of two, which `joined` says of those */
  bool joined;
  const Ident *made; /* by USING, of columns of that name */
} Nested;

struct Term {
  Ident *name; /* what t of t.c must be; NULL for a subquery or join in parentheses without AS */
  bool aliased;
  Ident *lost; /* the name of a trigger's target that AS has another for: ALTER TABLE passes the AS over */
  FromItem *item; /* NULL where no FROM is written */
  Object *object; /* table or view; NULL for CTEs, subqueries and what SQLite brings along */
  Columns columns;
  Terms group;        /* of a join in parentheses; its columns are then those of a SELECT * of it: resolve_star.c */
  VEC(Nested) nested; /* one for each of these columns */
  IdentList using; /* what USING or NATURAL joins it by */
  Join join;
  bool rowid;   /* rowid, oid and _rowid_ mean something */
  bool derived; /* a subquery or WITH table, which is in no schema: main.t.c does not mean it */
  bool opaque;  /* broken or unknown: any name may be its column */
  bool schema_table; /* sqlite_master */
  bool temporary;    /* that of "temp" */
};

/* Where functions name a WINDOW: its terms mean there what they would mean in that place. */
typedef enum WindowUse { WINDOW_USED_IN_RESULTS = 1, WINDOW_USED_LATER = 2 } WindowUse;

typedef struct Scope Scope;
struct Scope {
  Scope *outer;
  Terms terms;
  const Results *results; /* where aliases of result columns are in scope, else NULL */
  Object *excluded;       /* ON CONFLICT DO UPDATE: its table */
  bool aggregates_allowed, windows_allowed;
  bool no_rowid;           /* index expressions and generated columns */
  bool no_dot;             /* there a qualified name is refused, too */
  bool no_schema;          /* RETURNING: main.t.c means nothing */
  bool aggregate;          /* some aggregate function was called here */
  bool window;             /* some window function was */
  bool outside;            /* while result columns and ORDER BY are resolved, but no part of a window function */
  bool aggregate_outside;  /* and there an aggregate stood */
  VEC(const Function *) below; /* aggregates of its rows that stand in a subquery there */
  bool late_aggregates;    /* where none is allowed, one is found only when the query is compiled */
  int32_t bound;           /* how many names meant columns of its terms so far */
  int32_t visible;         /* while ON is resolved: how many terms it may name; 0: all */
  const NodeList *windows; /* WINDOW clause */
  WindowUse *window_uses;  /* of each of them */
  WindowUse use;           /* that what is resolved now makes of them */
};

/* WITH: what names mean tables before the catalog is asked. */
typedef struct CommonScope CommonScope;
typedef enum CommonState { COMMON_UNUSED, COMMON_BUSY, COMMON_DONE } CommonState;
typedef struct Common {
  CommonTable *node;
  CommonState state;
  bool known; /* columns are: after the first term of a recursive one */
  Columns columns;
  const Scope *outer; /* what its queries saw around them */
  bool tied;          /* and named something of */
  int faults;         /* FAULT_…, or-ed: what ALTER TABLE finds wrong in a copy of it */
} Common;

/* What is wrong is found while tables are looked up, when these are joined, or while names are. */
enum { FAULT_TABLE = 1, FAULT_JOIN = 2, FAULT_NAME = 4 };
/* 0: ALTER TABLE does not mind. */
int problem_fault(const Problem *problem);

/* A term of FROM that reads a WITH table with something wrong in it. */
typedef struct FaultyUse {
  const FromItem *item;
  int faults;
} FaultyUse;
struct CommonScope {
  CommonScope *outer;
  Scope *scope; /* what its queries see around them */
  Common *tables;
  int32_t n;
  Map names;    /* folded name → the first table of that name */
  Common *busy; /* the one that is being resolved; others may be waiting for it */
};

/* What is being defined: SQLite refuses some expressions there. */
typedef enum Definition {
  DEFINITION_NONE,
  DEFINITION_CHECK,
  DEFINITION_GENERATED,
  DEFINITION_INDEX,
  DEFINITION_PARTIAL,
  DEFINITION_DEFAULT,
  DEFINITION_VIEW,
  DEFINITION_TRIGGER,
} Definition;

typedef struct Resolver {
  const Catalog *catalog;
  Arena *arena;
  const Source *source;
  Moment moment;
  Resolution *out;
  CommonScope *commons;
  Definition definition;
  Object *trigger_table; /* NEW and OLD */
  TriggerEvent event;
  bool main_only;  /* what is defined in "main" sees nothing of "temp" */
  bool in_alter;   /* the text counts that SQLite keeps, where the index of "main" does not say so */
  bool no_strings; /* "x" is never a string: how SQLite checks after a rename */
  int32_t depth;
  VEC(FaultyUse) uses; /* resolve_with.c's */
  bool with_failed;    /* a WITH table did not resolve by itself */
} Resolver;

/* Raises a problem at tokens first..last. */
Problem *resolve_problem(Resolver *r, ProblemCode code, Tok first, Tok last);
/* The same with its first argument, at one name. */
Problem *resolve_problem_name(Resolver *r, ProblemCode code, Name name);
/* PROBLEM_CATALOG_REFUSED in SQLite's own words. */
Problem *resolve_words(Resolver *r, Tok first, Tok last, Str words);
Reference *resolve_reference(Resolver *r, ReferenceRole role, Name name, Node *node);

/* resolve_expr.c: NULL gives the value of nothing. _scalar raises row-value problems, too. */
Value resolve_expr(Resolver *r, Scope *scope, Node *node);
Value resolve_scalar(Resolver *r, Scope *scope, Node *node);
/* What is found only when code is made of an expression is not where none is made: late problems from number `from` on. */
void drop_late(Resolver *r, int32_t from);
void resolve_scalars(Resolver *r, Scope *scope, NodeList list);
void resolve_collation(Resolver *r, Name collation, Node *node);
/* resolve_function.c */
Value resolve_function(Resolver *r, Scope *scope, Function *function);
/* An aggregate may not stand there. */
Problem *refuse_aggregate(Resolver *r, const Function *call);
void resolve_window(Resolver *r, Scope *scope, Window *window);

/* resolve_name.c */
Value resolve_column(Resolver *r, Scope *scope, ColumnRef *ref);
/* The value of a column, of the rowid where it is TERM_ROWID. */
Value value_of_column(const Term *term, int32_t column);
/* The value of a name that some term has, unqualified; ambiguity is a problem at `at`. */
Value value_by_name(Resolver *r, const Terms *terms, Name at, const Ident *name);
int32_t term_column(const Term *term, const Ident *name);
bool is_rowid_name(const Ident *name);
bool token_double_quoted(const Source *source, Tok tok);

/* ALTER TABLE does not find the columns of a join in parentheses, though every query does (probe: 3.40.1, 3.53.2: a
 *view
 ** FROM t JOIN (a JOIN b) that names a column of a refuses all renames). `name` is as it is written. */
void hidden_in_rename(Resolver *r, const Node *node, Str name);

/* resolve_from.c */
void resolve_from(Resolver *r, Scope *scope, NodeList from);
/* ON, and arguments of table-valued functions: as part of WHERE, which sees all terms. */
void resolve_join_conditions(Resolver *r, Scope *scope);
/* The name as it is written in FROM: AS name or table's; id NULL for a subquery without one. */
Name term_written_name(const Term *term);
/* A join in parentheses as one term. */
Term resolve_group(Resolver *r, Scope *outer, NodeList group);
/* A term for a table named outside FROM; unknown ones are a problem and opaque. */
Term resolve_table(Resolver *r, Name schema, Name table, Node *node);
Term term_of_object(Resolver *r, Object *object);
void resolve_indexed_by(Resolver *r, const Term *term, Name index);
/* The reference of a term of FROM that is a table's or view's name; false where there is none of that name. */
bool refer_table(Resolver *r, FromItem *item);
/* WITH: enter before the statement, leave behind it (resolves those not used). */
CommonScope common_enter(Resolver *r, Scope *scope, Node *with);
void common_leave(Resolver *r, CommonScope *commons);
/* What SQLite's parser throws away or copies: x of `x IN ()`, y of `SET (x) = (y)`, the bounds of a frame. ALTER TABLE
** loses the places of its names, and resolves every WITH in it, used or not, by itself: what fails there goes to
** in_rename. */
void resolve_forgotten(Resolver *r, Node *node);
/* Whether it is such a thing. */
bool resolve_forgets(Node *node);
/* resolve_with.c: what ALTER TABLE knows of the WITHs of a definition that has resolved; for its references alone. */
void resolve_withs(Resolver *r, Node *definition);
/* Of the problems from number `from` on, those that break a schema: off to in_rename; the rest is dropped. */
void only_in_rename(Resolver *r, int32_t from);
/* The first term of `select` is resolved: if it is a WITH table's, its columns are known, and a
** later term may read that table. */
void common_first_term(Resolver *r, const Select *select, const Results *results);

/* resolve_select.c */
Results resolve_select(Resolver *r, Select *select, Scope *outer);
/* LIMIT and OFFSET: no name means anything there. */
void resolve_limit(Resolver *r, Node *limit, Node *offset);
/* ORDER BY of an UPDATE or DELETE. */
void resolve_order_plain(Resolver *r, Scope *scope, NodeList order_by);
/* RETURNING. */
void resolve_returning(Resolver *r, const Term *term, NodeList returning);

/* resolve_star.c. The star's columns, `qualifier` NULL for a plain one. False if there is no such table. */
bool expand_star(Resolver *r, const Terms *terms, const Ident *qualifier, Results *results);
/* The term of that name, in joins in parentheses, too; NULL if there is none. */
const Term *term_named(const Terms *terms, const Ident *name);
/* Gives a join in parentheses, whose group is set, its columns. */
void nest_columns(Resolver *r, Term *group);
/* The number of the column that is column number `column` of its term `term`; where `name` is given, the one that USING
** makes of that name, if it comes before. */
int32_t nested_column(const Term *group, int32_t term, int32_t column, const Ident *name);

/* result.c: the columns that a table made of these results has, named and typed
** as sqlite3 shows them for a view; `names` (ColumnName) replace theirs. A subquery in FROM or WITH gets its names
** before they are `resolved`: "x" that is a string gives its column the name x there, and "x" with its quotes elsewhere. */
Columns results_columns(Resolver *r, const Results *results, NodeList names, bool resolved);

/* resolve_dml.c */
void resolve_insert(Resolver *r, Insert *insert);
void resolve_update(Resolver *r, Update *update);
void resolve_delete(Resolver *r, Delete *statement);

/* If `select` is a WITH table's, refuses what may not stand in its term number `core` if that reads the table. */
void common_recursive_term(Resolver *r, const Select *select, int32_t core, const Scope *scope, const Results *results);

/* Whether a row can meet one that is there: SQLite does not look at DO UPDATE where none can (in a trigger, ALTER TABLE
** does). */
bool upsert_possible(const Insert *insert, const Upsert *upsert, const Term *term);

/* resolve_fires.c: refuses a write whose triggers do not work. */
void resolve_fires(Resolver *r, const Node *statement, Name table);

/* resolve_definition.c */
void resolve_create_table(Resolver *r, CreateTable *create, Object *on);
void resolve_create_index(Resolver *r, CreateIndex *create);
void resolve_create_view(Resolver *r, CreateView *create);
void resolve_create_trigger(Resolver *r, CreateTrigger *create);
/* ADD COLUMN, ADD CONSTRAINT: `part` is a ColumnDef or a constraint of the table `on`. */
void resolve_table_part(Resolver *r, Node *part, Object *on);

#endif
