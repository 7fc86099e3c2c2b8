/* The schema over time: what SQLite would hold after every statement, and where
** everything came from, without running SQLite.
**
** Versions are append-only. A statement never changes an Object: it ends one
** (`died`) and begins another (`born`, `before`). So blame, log, diff and "what
** was true here" are all one look-up by name and moment. */
#ifndef CATALOG_CATALOG_H
#define CATALOG_CATALOG_H

#include "syntax/parse.h"

/* Statements are numbered through all scripts, from 0. A version is visible
** AFTER statement `born` and no longer after statement `died`. */
typedef uint32_t Moment;
#define MOMENT_NEVER UINT32_MAX

typedef enum ObjectKind { OBJECT_TABLE, OBJECT_INDEX, OBJECT_VIEW, OBJECT_TRIGGER } ObjectKind;
typedef enum TableKind {
  TABLE_ORDINARY,
  TABLE_VIRTUAL,
  TABLE_SHADOW,   /* made by a virtual table (fts5's t_data, rtree's t_node …); falls and renames with it */
  TABLE_INTERNAL, /* sqlite_sequence, sqlite_stat1 */
} TableKind;
typedef enum Affinity {
  AFFINITY_BLOB,
  AFFINITY_TEXT,
  AFFINITY_NUMERIC,
  AFFINITY_INTEGER,
  AFFINITY_REAL,
  AFFINITY_NONE /* a view's column that is an expression without affinity; never a table's */
} Affinity;
typedef enum GeneratedKind { GENERATED_NOT, GENERATED_VIRTUAL, GENERATED_STORED } GeneratedKind;
typedef enum IndexOrigin {
  INDEX_CREATED,
  INDEX_UNIQUE,
  INDEX_PRIMARY_KEY
} IndexOrigin; /* pragma index_list's c, u, pk */

typedef struct Object Object;

typedef struct Column {
  Ident *name;
  Str type; /* text exactly as SQLite stores and shows it; empty when none */
  Affinity affinity;
  bool not_null; /* declared NOT NULL, or implied by a WITHOUT ROWID primary key */
  Conflict not_null_conflict;
  int32_t primary_key; /* 1-based position in the primary key, 0 if no part of it */
  GeneratedKind generated;
  bool hidden;        /* of a virtual table */
  Ident *collation;   /* NULL: BINARY */
  Node *default_expr; /* NULL: none. Trees belong to the object's `source` */
  bool default_parenthesized;
  Node *generated_expr;
  ColumnDef *definition; /* NULL for CREATE TABLE AS, views and virtual tables */
  Place place;           /* where a person wrote it: CREATE TABLE or ADD COLUMN; never synthetic */
  Place name_place;      /* its name there */
  Moment changed;        /* the statement that last changed it (made, renamed, NOT NULL set …) */
} Column;

typedef VEC(Column) Columns;

typedef struct CheckConstraint {
  Ident *name;    /* NULL: unnamed */
  Node *expr;     /* in the object's source */
  int32_t column; /* the column it is written on, -1 for a table constraint */
  Place place;
  Moment changed;
} CheckConstraint;

typedef struct ForeignKey {
  Ident *name;
  int32_t *columns;       /* column numbers, n of them */
  Ident **parent_columns; /* NULL: the parent's primary key */
  int32_t n;
  Ident *parent;
  Action on_delete, on_update;
  bool deferred;          /* DEFERRABLE INITIALLY DEFERRED */
  int32_t column;         /* the column it is written on, -1 for a table constraint */
  References *definition; /* in the object's source */
  Place place;
  Moment changed;
} ForeignKey;

#define TERM_ROWID (-1)
#define TERM_EXPRESSION (-2)
typedef struct IndexTerm {
  int32_t column;   /* column number, TERM_ROWID or TERM_EXPRESSION */
  Node *expr;       /* for TERM_EXPRESSION, in the index's source */
  Ident *collation; /* NULL: BINARY; else the one in effect (said here, or the column's) */
  bool descending;
} IndexTerm;

typedef struct Table {
  TableKind kind;
  bool without_rowid, strict, autoincrement;
  int32_t rowid_alias; /* INTEGER PRIMARY KEY column, -1 if none */
  Columns columns;
  VEC(CheckConstraint) checks;
  VEC(ForeignKey) foreign_keys; /* in order of declaration */
  VEC(Object *)
  indexes; /* all versions that were alive at some time of this version's life, automatic ones
              first, then created ones in order: ask object_alive */
  Conflict primary_key_conflict;
  Ident *primary_key_name; /* CONSTRAINT name PRIMARY KEY */
  Ident *module;           /* of a virtual table: "fts5" */
  Str content;             /* of an fts5 or fts4 table: the table that holds its rows; empty where it is its own */
  Str content_rowid;       /* fts5: that table's key, as said */
  bool contentless;        /* fts5: content='', so no text is kept */
  bool contentless_delete; /* and rows can be deleted all the same */
  Object *virtual_table;   /* of a shadow table: whose */
  bool auxiliary;          /* an rtree with columns beside its coordinates */
  bool unusable;           /* a virtual table that got the name of one of its columns: see table_unusable */
  const Node *plain;       /* the CREATE TABLE that was found to be plain (plain.h), NULL if none was */
} Table;

typedef struct Index {
  bool unique;
  IndexOrigin origin; /* not INDEX_CREATED: sqlite_autoindex_…, without SQL of its own */
  VEC(IndexTerm) terms;
  Node *where;       /* partial index */
  Ident *constraint; /* CONSTRAINT name of a UNIQUE */
  Conflict conflict;
} Index;

typedef struct View {
  Columns columns; /* as of its birth (later: object_columns): names, and affinity/type where SQLite derives one; empty
                      when broken */
  Select *select;
} View;

typedef struct Trigger {
  TriggerTime time; /* BEFORE when unsaid */
  TriggerEvent event;
  CreateTrigger *definition;
} Trigger;

struct Object {
  ObjectKind kind;
  Ident *name;
  Ident *on;         /* index, trigger: the table or view it belongs to; else NULL */
  uint32_t number;   /* of this version in Catalog.versions */
  uint32_t identity; /* the same for all versions of an object, through renames */
  Moment born, died; /* died: MOMENT_NEVER while alive */
  Object *before;    /* previous version; NULL for the first */
  Object *after;     /* next version; NULL for the last */
  Place made;        /* CREATE statement a person wrote (of this identity) */
  Place name_place;  /* the name in it */
  Source *source;    /* where definition's tokens are: the file, or a synthetic text after an ALTER */
  Node *definition;  /* CreateTable, CreateIndex, …; NULL for automatic indexes and internal tables */
  Str sql;           /* sqlite_schema.sql exactly; empty where SQLite has NULL */
  const struct Parts *parts; /* parts.h: of a table that an ALTER has made or found; NULL while there are none */
  struct State *state;       /* depend_state.h's; NULL until it is asked for */
  bool temporary;    /* of the schema "temp": no part of the database */
  bool poisoned;     /* its CREATE did not parse or was refused: nothing is said about it */
  bool broken;       /* view, trigger: does not resolve any more (as of this version) */
  union {
    Table *table;
    Index *index;
    View *view;
    Trigger *trigger;
  };
};

/* What one statement did to one object. */
typedef enum ChangeKind {
  CHANGE_CREATE,
  CHANGE_DROP,
  CHANGE_RENAME, /* table renamed */
  CHANGE_RENAME_COLUMN,
  CHANGE_ADD_COLUMN,
  CHANGE_DROP_COLUMN,
  CHANGE_SET_NOT_NULL,
  CHANGE_DROP_NOT_NULL,
  CHANGE_ADD_CONSTRAINT,
  CHANGE_DROP_CONSTRAINT,
  CHANGE_FOLLOW, /* its text was rewritten because something else was renamed */
} ChangeKind;

typedef struct Change {
  ChangeKind kind;
  Moment statement;
  Object *before, *after; /* NULL for CREATE / for DROP */
  int32_t column;         /* number in `after` (in `before` for DROP COLUMN), -1 where none */
  bool implied;           /* fell or followed with another object */
} Change;

/* A statement as the catalog saw it. */
typedef struct CatalogStatement {
  const Statement *statement;
  int32_t script; /* number of the script */
  bool refused;   /* SQLite would refuse it: no effect */
  int32_t first_change, nchanges;
} CatalogStatement;

/* A BEGIN or SAVEPOINT that is open: what ROLLBACK goes back to. */
typedef struct OpenTransaction {
  Ident *name;   /* NULL for BEGIN */
  Moment moment; /* of the statement */
} OpenTransaction;

/* All versions that ever had a name. */
typedef VEC(Object *) Versions;

typedef struct Catalog {
  Compilation *compilation;
  Arena *arena;
  VEC(Script) scripts;
  VEC(CatalogStatement) statements;
  VEC(Object *) versions; /* every version ever, by birth */
  VEC(Change) changes;
  Map names;           /* folded name → Versions of tables, indexes, views (one namespace), oldest first */
  Map triggers;        /* folded name → Versions of triggers */
  Map temporary_names; /* the same of the schema "temp" */
  Map temporary_triggers;
  Map attached;                    /* folded names of attached databases, whose objects are not followed */
  VEC(Object *) ended;             /* every version that died, in that order */
  VEC(OpenTransaction) savepoints; /* open transactions, the outermost first */
  VEC(Object *) unsettled;         /* tables made by ALTER whose text nobody has asked for yet (parts.h) */
  Source *unread;                  /* what their `source` is until then: nothing */
  Arena scratch;                   /* a stack: whoever takes from it gives it back */
  struct Dependents *dependents;   /* depend.h */
  bool foreign_keys;               /* PRAGMA foreign_keys: off in plain SQLite unless set, always on for D1 */
  bool foreign_keys_fixed;         /* target d1: the pragma has no effect */
  bool legacy_alter_table;
  const Object *moving; /* a virtual table that is being renamed, its own tables not yet all: see table_unusable */
  bool skip_refused; /* --keep-going */
  bool reads_whole;  /* ALTER reads the whole table anew, never in parts: what the suite compares with */
} Catalog;

/* An empty catalog. `d1`: D1's settings (foreign_keys on, whatever pragmas say). */
Catalog *catalog_new(Compilation *compilation, bool d1);
/* Gives back the two mappings that a catalog has beside its arena: for who makes many of them
** in one process. Nothing can be applied to it any more; what it says can still be read. */
void catalog_close(Catalog *catalog);

/* Applies all statements of a script in order (apply.c). A statement that SQLite would refuse
** raises a problem and has no effect; the rest goes on. */
void catalog_apply_script(Catalog *catalog, Script script);

/* The same of a text that mig itself made, by its name as a source, a NUL behind it: its places are never shown. false where
** there are 65,535 sources already. */
bool catalog_apply_made(Catalog *catalog, Str name, Str text);

/* As catalog_apply_script, but tables that an ALTER makes get their text, source and trees only when catalog_settle asks for
** them. Whoever replays a long history and looks at its end saves most of the work. */
void catalog_replay_script(Catalog *catalog, Script script);
/* Completes what is visible after statement `moment`, and all that ever was. Nothing outside the catalog
** may look at a table before. */
void catalog_settle(Catalog *catalog, Moment moment);
void catalog_settle_all(Catalog *catalog);

/* The version of table/index/view `name` visible after statement `moment`
** (MOMENT_NEVER - 1 or CATALOG_NOW for the end); NULL if none. */
#define CATALOG_NOW (MOMENT_NEVER - 1)
Object *catalog_find(const Catalog *catalog, const Ident *name, Moment moment);
Object *catalog_find_trigger(const Catalog *catalog, const Ident *name, Moment moment);
/* What "main" has under a lower-case name. */
Object *catalog_find_text(const Catalog *catalog, Str folded, Moment moment);
/* Tables, indexes and views of one schema, "temp" or "main". */
Object *catalog_find_schema(const Catalog *catalog, bool temporary, const Ident *name, Moment moment);
/* The same now, triggers too. */
Object *catalog_find_in(const Catalog *catalog, bool temporary, bool trigger, const Ident *name);
/* Of either schema, now: "temp" before "main", but what is of that kind (a view counts as a table) before what is not. */
Object *catalog_find_any(const Catalog *catalog, ObjectKind kind, const Ident *name);
/* What is of that kind, and nothing else. */
Object *catalog_find_kind(const Catalog *catalog, ObjectKind kind, const Ident *name, Moment moment);
/* The table or view that makes `name` after statement `moment`, and takes along what stands on it: itself, or the
** virtual table of a shadow table. NULL if none. */
Object *catalog_find_owner(const Catalog *catalog, const Ident *name, Moment moment);
/* The name nearest to `name` among the objects of a kind at a moment, with OBJECT_TABLE views, too; empty where none is
** near, or where there are so many that looking would cost something. */
Str catalog_nearest(const Catalog *catalog, ObjectKind kind, Str name, Moment moment);
/* For who goes through all versions in order and asks at the n-th for its name: the number of the first one that bears
** it, be it n itself; then, with n = versions.n, for any name: n where none bears it. The name remembers it for as long as
** nobody asks for a column in between (Ident's spot), so that no map is needed. */
int32_t catalog_first_named(const Catalog *catalog, const Ident *name, int32_t n);
/* Whether any version, dead or alive, ever bore the folded name. */
bool catalog_ever_named(const Catalog *catalog, Str folded);
/* Column number by name, -1 if none (rowid, oid, _rowid_ are not columns). */
int32_t table_column(const Table *table, const Ident *name);
/* The same for a name that was never interned: what somebody has typed, or what is to be made up. */
int32_t columns_find(const Columns *columns, Str name);
/* Whether two collations are the same; NULL is BINARY. */
bool collation_same(const Ident *a, const Ident *b);
/* Whether a column is a term of a unique index that is there at the end of history, the automatic ones included; a rowid
** alias has none. */
bool table_indexed_unique(const Table *table, int32_t column);
static inline bool object_alive(const Object *object, Moment moment) {
  return object->born <= moment && object->died > moment;
}
/* The first and the last version of the same identity. */
static inline Object *object_first(const Object *object) {
  while (object->before) object = object->before;
  return (Object *)object;
}
static inline Object *object_last(const Object *object) {
  while (object->after) object = object->after;
  return (Object *)object;
}
/* The automatic index of a table's PRIMARY KEY; NULL where it has none: the key is the rowid. */
static inline Object *table_primary_key_index(const Table *table) {
  for (int32_t i = 0; i < table->indexes.n; i++)
    if (table->indexes.p[i]->index->origin == INDEX_PRIMARY_KEY) return table->indexes.p[i];
  return NULL;
}
/* The moment before a statement: what it found. Before statement 0 nothing exists. */
static inline bool object_alive_before(const Object *object, Moment statement) {
  return object->born < statement && object->died >= statement;
}

/* shadow.c: whether a virtual table's module opens it no more, as things stood after `moment`. False for all else. */
bool table_unusable(const Catalog *catalog, Arena scratch, const Object *object, Moment moment);

#endif
