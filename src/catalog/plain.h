/* Definitions in which surely nothing is wrong, told from the tree alone: most CHECKs, defaults and indexes. The
** resolver, which also says what each name means, would find neither a problem in them nor a double-quoted string. */
#ifndef CATALOG_PLAIN_H
#define CATALOG_PLAIN_H

#include "catalog/catalog.h"

/* A column definition or a constraint of a table. False: it has to be resolved. */
bool plain_part(const Source *source, const Table *table, const Node *part);

/* All parts of its CREATE TABLE. */
bool plain_table(const Source *source, const Table *table, const CreateTable *create);

/* An index on the table. */
bool plain_index(const Source *source, const Table *table, const CreateIndex *create);

#endif
