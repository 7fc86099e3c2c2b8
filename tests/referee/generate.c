/* The next statement of a random history: which one, ALTER, DROP and the rest. */
#include "generate.h"

/* ---- what is there ---- */

const Object *any_table(Generator *g) {
  return g->tables.n ? g->tables.p[pick(g, (uint32_t)g->tables.n)] : NULL;
}

const Object *any_relation(Generator *g) {
  uint32_t n = (uint32_t)(g->tables.n + g->views.n);
  if (!n) return NULL;
  uint32_t i = pick(g, n);
  return i < (uint32_t)g->tables.n ? g->tables.p[i] : g->views.p[i - (uint32_t)g->tables.n];
}

Str any_column(Generator *g, const Object *object) {
  Columns columns = object_columns(g->catalog, object, CATALOG_NOW);
  if (!columns.n || chance(g, 2)) return str_of(ONE_OF(g, "rowid", "nosuch", "c1", "oid"));
  return columns.p[pick(g, (uint32_t)columns.n)].name->text;
}

Origin origin_of(Generator *g, const Object *object, Str name) {
  Columns columns = object_columns(g->catalog, object, CATALOG_NOW);
  Origin origin = {name, arena_new(g->arena, Str, columns.n), columns.n, true};
  for (int32_t i = 0; i < columns.n; i++) origin.columns[i] = columns.p[i].name->text;
  return origin;
}

/* ---- ALTER ---- */

static void rename_column(Generator *g, const Object *table) {
  put(g, chance(g, 80) ? " RENAME COLUMN " : " RENAME ");
  Str column = any_column(g, table);
  put_nm(g, column);
  put(g, " TO ");
  if (chance(g, 5)) put_nm(g, column);
  else put_nm(g, new_name(g, chance(g, 80) ? "n" : "c"));
}

static void add_column(Generator *g, const Object *table) {
  put(g, chance(g, 80) ? " ADD COLUMN " : " ADD ");
  Str name = new_name(g, "n");
  put_nm(g, name);
  g->scope.n = g->inner = 0;
  Origin origin = origin_of(g, table, table->name->text);
  *vec_push(g->arena, &g->scope) = origin;
  column_definition(g, table->kind == OBJECT_TABLE && table->table->strict, 4);
  g->scope.n = 0;
  if (chance(g, 6)) put(g, ONE_OF(g, " ", " -- end\n", " /* end */"));
}

static const char *conflict_clause(Generator *g) {
  return ONE_OF(g, "", "", "", " ON CONFLICT FAIL", " ON CONFLICT REPLACE");
}

static void alter_constraint(Generator *g, const Object *table) {
  switch (pick(g, 4)) {
  case 0:
    put(g, " ALTER COLUMN ");
    put_nm(g, any_column(g, table));
    put(g, " SET NOT NULL");
    put(g, conflict_clause(g));
    break;
  case 1:
    put(g, chance(g, 80) ? " ALTER COLUMN " : " ALTER ");
    put_nm(g, any_column(g, table));
    put(g, " DROP NOT NULL");
    break;
  case 2:
    put(g, " DROP CONSTRAINT ");
    put_nm(g, new_name(g, "k"));
    break;
  default:
    put(g, " ADD ");
    put_constraint_name(g, 60);
    g->scope.n = g->inner = 0;
    *vec_push(g->arena, &g->scope) = origin_of(g, table, table->name->text);
    put_check(g);
    g->scope.n = 0;
    break;
  }
}

static void alter_table(Generator *g) {
  const Object *table = chance(g, 97) ? any_table(g) : any_relation(g);
  if (!table) return;
  put(g, chance(g, 95) ? "ALTER TABLE " : "ALTER TABLE main.");
  put_nm(g, table->name->text);
  uint32_t what = pick(g, 12);
  if (what < 4) {
    rename_column(g, table);
  } else if (what < 6) {
    put(g, " RENAME TO ");
    put_nm(g, chance(g, 96) ? new_name(g, "t") : table->name->text);
  } else if (what < 8) {
    add_column(g, table);
  } else if (what < 10) {
    put(g, chance(g, 85) ? " DROP COLUMN " : " DROP ");
    put_nm(g, any_column(g, table));
  } else {
    alter_constraint(g, table);
  }
}

/* ---- DROP and the rest ---- */

static const Object *droppable(Generator *g, uint32_t kind) {
  if (kind == 0) return any_table(g);
  if (kind == 1 && g->indexes.n) return g->indexes.p[pick(g, (uint32_t)g->indexes.n)];
  if (kind == 2 && g->views.n) return g->views.p[pick(g, (uint32_t)g->views.n)];
  if (kind == 3 && g->triggers.n) return g->triggers.p[pick(g, (uint32_t)g->triggers.n)];
  return NULL;
}

static void drop(Generator *g) {
  static const char *words[] = {"TABLE ", "INDEX ", "VIEW ", "TRIGGER "};
  uint32_t kind = pick(g, 5);
  if (kind == 4) kind = 2;
  if (kind == 0 && chance(g, 40)) kind = 2 + pick(g, 2);
  const Object *object = droppable(g, kind);
  put(g, "DROP ");
  put(g, chance(g, 95) ? words[kind] : words[pick(g, 4)]);
  if (chance(g, 20)) put(g, "IF EXISTS ");
  if (chance(g, 4)) put(g, ONE_OF(g, "main.", "temp.", "nosuch."));
  put_nm(g, object && chance(g, 95) ? object->name->text : new_name(g, "t"));
}

static void other(Generator *g) {
  switch (pick(g, 7)) {
  case 0:
    put(g,
        ONE_OF(g, "PRAGMA legacy_alter_table=ON", "PRAGMA legacy_alter_table=OFF", "PRAGMA foreign_keys=ON",
               "PRAGMA foreign_keys(0)", "PRAGMA legacy_alter_table(0)", "PRAGMA defer_foreign_keys = 1",
               "PRAGMA legacy_alter_table = 'off'", "PRAGMA main.legacy_alter_table=1", "PRAGMA recursive_triggers=1"));
    break;
  case 1:
  case 2:
    put(g, ONE_OF(g, "BEGIN", "SAVEPOINT s", "ROLLBACK TO s", "COMMIT", "ROLLBACK", "RELEASE s", "SAVEPOINT \"S\"",
                  "BEGIN IMMEDIATE", "ROLLBACK TRANSACTION TO SAVEPOINT s", "END", "SAVEPOINT 's2'", "ROLLBACK TO s2"));
    break;
  case 3:
    put(g, ONE_OF(g, "ANALYZE", "REINDEX", "ANALYZE t1", "REINDEX t2", "ANALYZE main", "REINDEX nocase",
                  "ANALYZE nosuch"));
    break;
  case 4:
    change_rows(g, false);
    break;
  default:
    select_query(g, 0, NULL);
    break;
  }
}

static void gather(Generator *g) {
  for (int32_t i = 0; i < g->catalog->versions.n; i++) {
    const Object *object = g->catalog->versions.p[i];
    if (object->died != MOMENT_NEVER) continue;
    bool shadow = object->kind == OBJECT_TABLE && object->table->kind == TABLE_SHADOW;
    if (object->kind == OBJECT_TABLE && !shadow) *vec_push(g->arena, &g->tables) = object;
    if (object->kind == OBJECT_VIEW) *vec_push(g->arena, &g->views) = object;
    if (object->kind == OBJECT_TRIGGER) *vec_push(g->arena, &g->triggers) = object;
    if (object->kind == OBJECT_INDEX && chance(g, 90)) *vec_push(g->arena, &g->indexes) = object;
  }
}

Str generate_statement(Arena *arena, const Catalog *catalog, uint64_t *random, Style style) {
  Generator g = {
      .catalog = catalog, .arena = arena, .random = random, .sql = buf_new(arena), .calm = style != STYLE_WILD};
  gather(&g);
  if (style == STYLE_PLAIN) {
    plain_statement(&g);
    buf_char(&g.sql, ';');
    return buf_done(&g.sql);
  }
  uint32_t what = g.tables.n < 2 ? pick(&g, 20) : pick(&g, 100);
  if (what < 16) create_table(&g);
  else if (what < 18) create_virtual(&g);
  else if (what < 26) create_index(&g);
  else if (what < 35) create_view(&g);
  else if (what < 44) create_trigger(&g);
  else if (what < 80) alter_table(&g);
  else if (what < 88) drop(&g);
  else other(&g);
  buf_char(&g.sql, ';');
  return spoil(&g, buf_done(&g.sql));
}
