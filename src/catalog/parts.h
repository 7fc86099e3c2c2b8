/* A table's text in parts: columns, constraints, and the bytes between them.
**
** An ALTER TABLE changes one part or two. Versions of a table share the others,
** and with them their trees, each in the source where it was read; the whole text is put
** together and read only for who asks for it (parts_settle). Until then the
** version has neither sql nor definition, its `source` holds nothing, and of the trees that its
** Table points to only the presence counts: they may be those of an older spelling. */
#ifndef CATALOG_PARTS_H
#define CATALOG_PARTS_H

#include "catalog/resolve.h"

/* What names can stand in a part beside the column's own. */
enum {
  PART_EXPRESSION = 1, /* CHECK, a generated column, a default in parentheses */
  PART_KEY = 2,        /* PRIMARY KEY or UNIQUE of the table */
  PART_PARENT = 4,     /* REFERENCES, FOREIGN KEY */
};

/* A column or a constraint of the table. Never changed. */
typedef struct Part {
  Str lead; /* the bytes before it, up to the part or the name before */
  Str text;
  int32_t comma; /* where the comma stands in `lead`; -1: none does */
  const Source *source;
  Node *node; /* ColumnDef, or a table's constraint; covers `text` in `source` */
  unsigned names;
} Part;

typedef struct Parts {
  Str name;       /* the table's, as it is written */
  const Part **p; /* columns, then constraints */
  int32_t ncolumns, n;
  Str gap; /* behind the last column up to the "," or ")" */
  Str end; /* behind the last part, or from the ")" on where that is a column */
} Parts;

/* The parts of an ordinary table that resolves without double-quoted strings. NULL for any other: it
** is to be settled and read as a whole. */
const Parts *parts_of(Catalog *catalog, Object *table);

/* sqlite_schema.sql: all parts together. */
Str parts_text(Arena *arena, const Parts *parts);

/* The same parts in an array of their own, with room for one more. */
Parts *parts_copy(Arena *arena, const Parts *parts);
/* What ADD COLUMN and DROP COLUMN make of them. */
Parts *parts_add(Arena *arena, const Parts *parts, Part column);
Parts *parts_drop(Arena *arena, const Parts *parts, int32_t column);

/* Whether tables can be named in an expression there: that is refused but for `(SELECT …) IN ()`. */
bool has_query(Node *node);
/* What names can stand in a part: PART_…, or-ed. */
unsigned part_names(const Node *node);
/* The part with another text, read anew. NULL: it does not parse. */
const Part *part_reread(Catalog *catalog, const Part *part, Str text);

/* Whether a part resolves in its table without a problem and without a double-quoted string. */
bool part_sound(const Catalog *catalog, const Part *part, Object *table);
/* The same for all parts in which names stand. */
bool parts_sound(const Catalog *catalog, const Parts *parts, Object *table);

/* Reads a definition from a text of mig's own: source, tree and sql of an object. False: it does not parse. */
bool definition_read(Catalog *catalog, Object *object, Str sql);

/* Gives a version its text, source and tree, if it lacks them. */
void parts_settle(Catalog *catalog, Object *table);

#endif
