/* Pairs of schemas with rows: the old one, the new one a few changes on, rows that both take, and what of them has
** to be the same afterwards.
**
**   pairs SEED FOLDER    writes a.sql, b.sql, rows.sql, before.sql and after.sql (queries with equal answers),
**                        options (of mig diff)
**
** Tables refer to each other in every way: chains, cycles, themselves, by primary key, UNIQUE or two columns, deferred or
** not, with every action; half of them stand under triggers that write to a log, which must stay as it was. Some are STRICT,
** have generated columns, views over views, or a full-text index over their rows; some come, some go. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TABLES = 6, COLUMNS = 8, ROWS = 4 };

typedef struct Field {
  int name; /* x7, or y7 after a rename; 0 for none */
  bool renamed, text, not_null, fallback, unique, check;
  bool added;   /* not in the old schema: the same default in every row */
  int parent;   /* number of a table + 1; 0 for none */
  bool by_code; /* the parent's UNIQUE column instead of its primary key */
  bool by_both; /* the two together: a second column "…c" beside this one */
  bool deferred, follows; /* INITIALLY DEFERRED, ON UPDATE CASCADE */
  int action;
} Field;

typedef struct Relation {
  bool there, renamed, text_key, without_rowid, autoincrement, indexed, triggers, viewed;
  bool strict, generated, searched;
  bool linked; /* a WITHOUT ROWID table whose primary key begins with a reference to this one */
  int link_action;
  int label; /* the number in its name */
  Field fields[COLUMNS];
  int nfields;
} Relation;

typedef struct Schema {
  Relation tables[TABLES];
  int names; /* given so far */
} Schema;

static uint64_t state;

static int pick(int n) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return (int)((state >> 33) % (uint64_t)n);
}

static bool chance(int percent) {
  return pick(100) < percent;
}

/* ---- making and changing ---- */

static Field new_field(Schema *schema, int table) {
  Field field = {.name = ++schema->names, .text = chance(50), .not_null = chance(30), .unique = chance(15)};
  field.fallback = field.not_null || chance(20);
  field.check = chance(20);
  int parent = pick(TABLES);
  if (!chance(45) || !schema->tables[parent].there) return field;
  field = (Field){.name = field.name, .parent = parent + 1, .by_code = chance(25), .action = pick(6)};
  field.by_both = !field.by_code && chance(20);
  field.deferred = chance(15);
  field.follows = chance(20);
  field.text = field.by_code || schema->tables[parent].text_key;
  field.not_null = parent < table && chance(25) && field.action != 3 && field.action != 4;
  return field;
}

static void make_schema(Schema *schema) {
  for (int i = 0; i < TABLES; i++) {
    Relation *table = &schema->tables[i];
    *table = (Relation){.there = i < 3 || chance(60), .text_key = chance(30), .triggers = chance(50)};
    table->without_rowid = chance(20);
    table->autoincrement = !table->text_key && !table->without_rowid && chance(30);
    table->indexed = chance(40);
    table->strict = chance(20);
    table->generated = chance(20);
    table->searched = chance(15) && !table->without_rowid;
    table->viewed = chance(30);
    table->linked = chance(25);
    table->link_action = pick(6);
    table->label = i;
  }
  for (int i = 0; i < TABLES; i++) {
    Relation *table = &schema->tables[i];
    table->nfields = 2 + pick(3);
    for (int k = 0; k < table->nfields; k++) table->fields[k] = new_field(schema, i);
  }
}

static void insert_field(Relation *table, int at, Field field) {
  if (table->nfields == COLUMNS) return;
  memmove(&table->fields[at + 1], &table->fields[at], sizeof(Field) * (size_t)(table->nfields - at));
  table->fields[at] = field;
  table->nfields++;
}

static void remove_field(Relation *table, int at) {
  if (table->nfields < 2) return;
  table->nfields--;
  memmove(&table->fields[at], &table->fields[at + 1], sizeof(Field) * (size_t)(table->nfields - at));
}

/* Existing rows get NULL, or a default that is not the same in two of them. */
static Field added_field(Schema *schema, int table) {
  Field field = new_field(schema, table);
  field.added = true;
  if (field.parent || field.unique) field.not_null = field.fallback = field.unique = false;
  return field;
}

/* A table goes, and so do the keys that refer to it. */
static void drop_table(Schema *schema, int number) {
  schema->tables[number].there = schema->tables[number].searched = false;
  for (int i = 0; i < TABLES; i++)
    for (int k = 0; k < schema->tables[i].nfields; k++)
      if (schema->tables[i].fields[k].parent == number + 1) schema->tables[i].fields[k].parent = 0;
}

/* Two tables change names. */
static void swap_labels(Schema *schema, int number) {
  int other = pick(TABLES), label = schema->tables[number].label;
  if (!schema->tables[other].there || schema->tables[other].searched || schema->tables[number].searched) return;
  schema->tables[number].label = schema->tables[other].label;
  schema->tables[other].label = label;
}

static void change(Schema *schema) {
  int number = pick(TABLES);
  Relation *table = &schema->tables[number];
  Field *field = &table->fields[pick(table->nfields)];
  switch (table->there ? pick(20) : 20) {
  case 0:
    insert_field(table, table->nfields, added_field(schema, number));
    break;
  case 1:
    insert_field(table, pick(table->nfields + 1), added_field(schema, number));
    break;
  case 2:
    remove_field(table, pick(table->nfields));
    break;
  case 3:
    field->renamed = true;
    break;
  case 4:
    table->renamed = true;
    break;
  case 5:
    if (!field->parent) field->not_null = field->fallback = true;
    break;
  case 6:
    field->not_null = false;
    break;
  case 7:
    field->check = !field->parent && !field->check;
    break;
  case 8:
    field->unique = !field->parent && !field->unique && !field->added;
    break;
  case 9:
    if (field->parent && !field->not_null) field->action = pick(6);
    break;
  case 10:
    field->parent = 0;
    break;
  case 11:
    table->without_rowid = !table->without_rowid;
    if (table->without_rowid) table->autoincrement = table->searched = false;
    break;
  case 12:
    table->indexed = !table->indexed;
    break;
  case 14: /* what STRICT refuses is another matter */
    table->strict = !table->strict;
    break;
  case 15:
    table->generated = !table->generated;
    break;
  case 16:
    if (chance(30)) drop_table(schema, number);
    break;
  case 17:
    if (field->parent) field->deferred = !field->deferred;
    break;
  case 18:
    swap_labels(schema, number);
    break;
  case 19:
    table->link_action = pick(6);
    break;
  case 20: /* a table comes; others may refer to it afterwards */
    table->there = true;
    break;
  default:
    table->triggers = !table->triggers;
    break;
  }
}

/* ---- writing ---- */

static const char *table_name(const Schema *schema, int table) {
  static char names[TABLES][16];
  snprintf(names[table], sizeof names[table], "%c%d", schema->tables[table].renamed ? 'u' : 't',
           schema->tables[table].label);
  return names[table];
}

static char letter(const Field *field) {
  return field->renamed ? 'y' : 'x';
}

static const char *const actions[] = {
    "", "", " ON DELETE CASCADE", " ON DELETE SET NULL", " ON DELETE SET DEFAULT", " ON DELETE RESTRICT"};

static void write_field(FILE *out, const Schema *schema, const Field *field) {
  fprintf(out, ",\n  %c%d %s", letter(field), field->name, field->text ? "TEXT" : "INTEGER");
  if (field->not_null) fprintf(out, " NOT NULL");
  if (field->fallback && !field->parent) fprintf(out, " DEFAULT %s", field->text ? "'none'" : "7");
  if (field->unique) fprintf(out, " UNIQUE");
  if (field->check) fprintf(out, " CHECK (%c%d <> 'never')", letter(field), field->name);
  if (field->by_both) fprintf(out, ",\n  %c%dc TEXT", letter(field), field->name);
  if (!field->parent || field->by_both) return;
  fprintf(out, " REFERENCES %s", table_name(schema, field->parent - 1));
  fprintf(out, "(%s)%s", field->by_code ? "code" : "id", actions[field->action]);
  if (field->follows) fprintf(out, " ON UPDATE CASCADE");
  if (field->deferred) fprintf(out, " DEFERRABLE INITIALLY DEFERRED");
}

static bool referred_by_both(const Schema *schema, int number) {
  for (int i = 0; i < TABLES; i++)
    for (int k = 0; schema->tables[i].there && k < schema->tables[i].nfields; k++)
      if (schema->tables[i].fields[k].by_both && schema->tables[i].fields[k].parent == number + 1) return true;
  return false;
}

/* Constraints of two columns, behind all columns. */
static void write_constraints(FILE *out, const Schema *schema, int number) {
  const Relation *table = &schema->tables[number];
  if (referred_by_both(schema, number)) fprintf(out, ",\n  UNIQUE (id, code)");
  for (int i = 0; i < table->nfields; i++) {
    const Field *field = &table->fields[i];
    if (!field->by_both || !field->parent) continue;
    fprintf(out, ",\n  FOREIGN KEY (%c%d, %c%dc)", letter(field), field->name, letter(field), field->name);
    fprintf(out, " REFERENCES %s(id, code)%s", table_name(schema, field->parent - 1), actions[field->action]);
    if (field->follows) fprintf(out, " ON UPDATE CASCADE");
    if (field->deferred) fprintf(out, " DEFERRABLE INITIALLY DEFERRED");
  }
}

static void write_table(FILE *out, const Schema *schema, int number) {
  const Relation *table = &schema->tables[number];
  const char *name = table_name(schema, number);
  fprintf(out, "CREATE TABLE %s (\n  id %s PRIMARY KEY%s,\n  code TEXT UNIQUE", name,
          table->text_key ? "TEXT NOT NULL" : "INTEGER", table->autoincrement ? " AUTOINCREMENT" : "");
  if (table->generated) fprintf(out, ",\n  g TEXT AS (code || '!')%s", number % 2 ? " STORED" : "");
  for (int i = 0; i < table->nfields; i++) write_field(out, schema, &table->fields[i]);
  write_constraints(out, schema, number);
  fprintf(out, "\n)%s%s%s;\n", table->without_rowid ? " WITHOUT ROWID" : "",
          table->without_rowid && table->strict ? ", " : "", table->strict ? " STRICT" : "");
  if (table->indexed)
    fprintf(out, "CREATE INDEX i%d ON %s(%c%d);\n", number, name, letter(&table->fields[0]), table->fields[0].name);
}

/* Its columns are called what a migration may want to call something of its own. */
static void write_link(FILE *out, const Schema *schema, int number) {
  const Relation *table = &schema->tables[number];
  int action = table->link_action == 3 ? 0 : table->link_action; /* SET NULL it would refuse */
  fprintf(out, "CREATE TABLE l%d (\n  parent %s NOT NULL DEFAULT %s REFERENCES %s(id)%s,\n  old_rowid INTEGER NOT NULL,\n", number,
          table->text_key ? "TEXT" : "INTEGER", table->text_key ? "'none'" : "7", table_name(schema, number), actions[action]);
  fprintf(out, "  child TEXT,\n  PRIMARY KEY (parent, old_rowid)\n) WITHOUT ROWID;\n");
}

static void write_schema(const char *path, const Schema *schema) {
  FILE *out = fopen(path, "w");
  if (!out) exit(2);
  fprintf(out, "CREATE TABLE log (what);\n");
  for (int i = 0; i < TABLES; i++)
    if (schema->tables[i].there) write_table(out, schema, i);
  for (int i = 0; i < TABLES; i++)
    if (schema->tables[i].there && schema->tables[i].linked) write_link(out, schema, i);
  for (int i = 0; i < TABLES; i++) {
    const char *name = table_name(schema, i);
    if (!schema->tables[i].there) continue;
    if (schema->tables[i].viewed) fprintf(out, "CREATE VIEW v%d AS SELECT id, code FROM %s;\n", i, name);
    if (schema->tables[i].viewed && i % 2) fprintf(out, "CREATE VIEW w%d AS SELECT * FROM v%d;\n", i, i);
    if (schema->tables[i].searched)
      fprintf(out, "CREATE VIRTUAL TABLE f%d USING fts5(code, content='%s', content_rowid='%s');\n", i, name,
              schema->tables[i].text_key ? "rowid" : "id");
    static const char *const events[] = {"INSERT", "UPDATE", "DELETE"};
    for (int k = 0; k < 3 && schema->tables[i].triggers; k++)
      fprintf(out, "CREATE TRIGGER %s_%d AFTER %s ON %s BEGIN INSERT INTO log VALUES ('%s'); END;\n", events[k], i,
              events[k], name, events[k]);
    for (int k = 0; k < 3 && schema->tables[i].triggers && schema->tables[i].linked; k++)
      fprintf(out, "CREATE TRIGGER l_%s_%d BEFORE %s ON l%d BEGIN INSERT INTO log VALUES ('l'); END;\n", events[k], i, events[k],
              i);
  }
  fclose(out);
}

static void write_value(FILE *out, bool text, int table, int row) {
  fprintf(out, text ? ", 'k%d.%d'" : ", %d%d", table + 1, row);
}

static const Field *same_field(const Relation *table, int name) {
  for (int i = 0; i < table->nfields; i++)
    if (table->fields[i].name == name) return &table->fields[i];
  return NULL;
}

/* Parents that come later, or the table itself, are the row's own: deferred until they are there. */
static void write_rows(const char *path, const Schema *schema, const Schema *new) {
  FILE *out = fopen(path, "w");
  if (!out) exit(2);
  fprintf(out, "PRAGMA foreign_keys = ON;\nBEGIN;\nPRAGMA defer_foreign_keys = ON;\n");
  for (int i = 0; i < TABLES; i++) {
    const Relation *table = &schema->tables[i];
    for (int row = 0; table->there && row < ROWS; row++) {
      fprintf(out, "INSERT INTO %s VALUES (", table_name(schema, i));
      fprintf(out, table->text_key ? "'k%d.%d'" : "%d%d", i + 1, row);
      fprintf(out, ", 'k%d.%d'", i + 1, row);
      for (int k = 0; k < table->nfields; k++) {
        const Field *field = &table->fields[k];
        const Field *now = same_field(&new->tables[i], field->name);
        bool unique = field->unique || (now && now->unique), null = !field->not_null && !unique && chance(20);
        int parent_row = unique ? row : pick(ROWS);
        if (null) fprintf(out, field->by_both ? ", NULL, NULL" : ", NULL");
        else if (field->by_both && field->parent) {
          write_value(out, field->text, field->parent - 1, parent_row);
          write_value(out, true, field->parent - 1, parent_row);
        } else if (field->parent) write_value(out, field->text, field->parent - 1, unique ? row : pick(ROWS));
        else if (field->text) fprintf(out, ", '%s%d'", row == 1 ? "it''s ~" : "", unique ? row : pick(3));
        else fprintf(out, ", %d", row);
      }
      fprintf(out, ");\n");
    }
  }
  for (int i = 0; i < TABLES; i++)
    for (int row = 0; row < ROWS && schema->tables[i].there && schema->tables[i].linked; row++)
      fprintf(out, schema->tables[i].text_key ? "INSERT INTO l%d VALUES ('k%d.%d', %d, 'c');\n" : "INSERT INTO l%d VALUES (%d%d, %d, 'c');\n", i,
              i + 1, row, row % 2);
  for (int i = 0; i < TABLES; i++)
    if (schema->tables[i].there && schema->tables[i].searched)
      fprintf(out, "INSERT INTO f%d(f%d) VALUES ('rebuild');\n", i, i);
  fprintf(out, "COMMIT;\n");
  fclose(out);
}

/* The same query on either side: what was NULL and may not be any more is its default. */
static void write_queries(const char *before, const char *after, const Schema *old, const Schema *new) {
  FILE *one = fopen(before, "w"), *other = fopen(after, "w");
  if (!one || !other) exit(2);
  for (int i = 0; i < TABLES; i++) {
    if (!old->tables[i].there || !new->tables[i].there) continue;
    if (old->tables[i].searched && new->tables[i].searched) {
      fprintf(one, "SELECT rowid FROM f%d WHERE f%d MATCH 'k%d' ORDER BY 1;\n", i, i, i + 1);
      fprintf(other, "SELECT rowid FROM f%d WHERE f%d MATCH 'k%d' ORDER BY 1;\n", i, i, i + 1);
      fprintf(other, "INSERT INTO f%d(f%d, rank) VALUES ('integrity-check', 1);\n", i, i);
    }
    FILE *both[2] = {one, other};
    for (int k = 0; k < 2 && old->tables[i].linked; k++)
      fprintf(both[k], "SELECT parent, old_rowid, child FROM l%d ORDER BY 1, 2;\n", i);
    fprintf(one, "SELECT %d, quote(id), quote(code)", i);
    fprintf(other, "SELECT %d, quote(id), quote(code)", i);
    for (int k = 0; k < old->tables[i].nfields; k++) {
      const Field *field = &old->tables[i].fields[k], *now = same_field(&new->tables[i], field->name);
      if (!now) continue;
      const char *fallback = !now->not_null ? "NULL" : now->text ? "'none'" : "7";
      fprintf(one, ", quote(coalesce(%c%d, %s))", letter(field), field->name, fallback);
      fprintf(other, ", quote(%c%d)", letter(now), now->name);
      if (!field->by_both) continue;
      fprintf(one, ", quote(%c%dc)", letter(field), field->name);
      fprintf(other, ", quote(%c%dc)", letter(now), now->name);
    }
    fprintf(one, " FROM %s ORDER BY 2;\n", table_name(old, i));
    fprintf(other, " FROM %s ORDER BY 2;\n", table_name(new, i));
  }
  const char *rest = "SELECT count(*) FROM log;\nPRAGMA foreign_key_check;\nPRAGMA integrity_check;\n";
  fprintf(one, "%s", rest);
  fprintf(other, "%s", rest);
  fclose(one);
  fclose(other);
}

static void write_options(const char *path, const Schema *old, const Schema *new) {
  FILE *out = fopen(path, "w");
  if (!out) exit(2);
  fprintf(out, "--allow-destructive");
  for (int i = 0; i < TABLES; i++)
    if (old->tables[i].there && new->tables[i].there && (new->tables[i].renamed || new->tables[i].label != i))
      fprintf(out, " --rename t%d=%s", i, table_name(new, i));
  for (int i = 0; i < TABLES; i++)
    for (int k = 0; k < old->tables[i].nfields && old->tables[i].there && new->tables[i].there; k++) {
      const Field *now = same_field(&new->tables[i], old->tables[i].fields[k].name);
      if (!now || !now->renamed) continue;
      fprintf(out, " --rename %s.x%d=y%d", table_name(new, i), now->name, now->name);
      if (now->by_both) fprintf(out, " --rename %s.x%dc=y%dc", table_name(new, i), now->name, now->name);
    }
  fclose(out);
}

int main(int argc, char **argv) {
  Schema old = {0};
  char paths[6][4096];
  static const char *const names[] = {"a.sql", "b.sql", "rows.sql", "before.sql", "after.sql", "options"};
  if (argc != 3) return 2;
  for (int i = 0; i < 6; i++) snprintf(paths[i], sizeof paths[i], "%s/%s", argv[2], names[i]);
  state = strtoull(argv[1], NULL, 10) * 0x9E3779B97F4A7C15u + 1;
  pick(2);
  make_schema(&old);
  Schema new = old;
  for (int changes = 1 + pick(chance(50) ? 2 : 10); changes > 0; changes--) change(&new);
  write_schema(paths[0], &old);
  write_schema(paths[1], &new);
  write_rows(paths[2], &old, &new);
  write_queries(paths[3], paths[4], &old, &new);
  write_options(paths[5], &old, &new);
  return 0;
}
