/* A project that grows: the same few migrations again and again, under other names.
**
** Problems are not provoked but put in, each code as often as there are tables: rules that word them join
** on their statements and names. */
#include <string.h>

#include "base/buf.h"
#include "growth.h"

/* "@" is the number of the turn; "^", "~" and "#" are 130 arguments, operands and columns, over D1's limits. What a turn holds comes from asking which virtual tables were still empty. */
static const char first_file[] =
    "CREATE TABLE parents_@ (\n"
    "  id INTEGER PRIMARY KEY AUTOINCREMENT,\n"
    "  name TEXT NOT NULL COLLATE NOCASE UNIQUE, -- mig:allow fk/unindexed because it is told\n"
    "  email VARCHAR(200), state TEXT DEFAULT 'new' CHECK (state <> 'old'),\n"
    "  price STRING, created_at DATETIME DEFAULT CURRENT_TIMESTAMP, seen_at INTEGER DEFAULT (unixepoch())\n"
    ");\n"
    "CREATE TABLE children_@ (\n"
    "  id INT PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parents_@ ON DELETE CASCADE,\n"
    "  other_id TEXT REFERENCES parents_@ (email) ON DELETE SET NULL, made_at TEXT, child_id REFERENCES children_@ "
    "(id),\n"
    "  gone_id INTEGER,\n"
    "  loud TEXT AS (upper(made_at)) STORED, UNIQUE (other_id, made_at)\n"
    ");\n"
    "CREATE TABLE pairs_@ (a TEXT, b TEXT, c INTEGER, gone_id INTEGER REFERENCES nowhere_@ (id),\n"
    "  other TEXT REFERENCES everything_@ (id), PRIMARY KEY (a, b), FOREIGN KEY (c) REFERENCES children_@);\n"
    "CREATE TABLE kids_@ (\n"
    "  id TEXT PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parents_@ (id) ON DELETE SET NULL,\n"
    "  email TEXT REFERENCES parents_@ (email), friend_id TEXT REFERENCES kids_@, other TEXT,\n"
    "  born_at TEXT DEFAULT CURRENT_TIMESTAMP, born_day INTEGER, UNIQUE (parent_id, email)\n"
    ");\n"
    "CREATE INDEX kids_parent_@ ON kids_@ (parent_id);\n"
    "CREATE INDEX kids_both_@ ON kids_@ (parent_id, email);\n"
    "CREATE TABLE bare_@ (a TEXT, b ANY);\n"
    "CREATE INDEX by_parent_@ ON children_@ (parent_id);\n"
    "CREATE INDEX by_parent_made_@ ON children_@ (parent_id, made_at DESC);\n"
    "CREATE INDEX by_parent_again_@ ON children_@ (parent_id) WHERE made_at IS NOT NULL;\n"
    "CREATE UNIQUE INDEX by_email_@ ON parents_@ (email);\n"
    "CREATE UNIQUE INDEX by_lower_@ ON parents_@ (lower(email));\n"
    "CREATE VIRTUAL TABLE search_@ USING fts5(body, content='parents_@');\n"
    "CREATE VIRTUAL TABLE old_search_@ USING fts4(body);\n"
    "CREATE VIEW everything_@ AS SELECT * FROM parents_@;\n"
    "CREATE TRIGGER touch_@ AFTER UPDATE ON parents_@ begin\n"
    "  UPDATE parents_@ SET seen_at = unixepoch() WHERE id = NEW.id AND name = NULL;\n"
    "  SELECT RAISE(ROLLBACK, 'no');\n"
    "end;\n";

static const char second_file[] =
    "PRAGMA foreign_keys = OFF;\n"
    "PRAGMA defer_foreign_keys = on;\n"
    "INSERT INTO parents_@ (name, created_at) VALUES ('a', '2024-01-02 03:04:05'), ('b', 1700000000);\n"
    "INSERT OR REPLACE INTO parents_@ VALUES (1, 'c', NULL, NULL, 1, NULL, random());\n"
    "UPDATE parents_@ SET state = 'old';\n"
    "UPDATE parents_@ SET price = 1 AND state = 'sold' WHERE id = 1;\n"
    "UPDATE parents_@ SET created_at = '2024-01-02 03:04:05' WHERE id NOT IN (SELECT parent_id FROM children_@);\n"
    "UPDATE kids_@ SET parent_id = (SELECT id FROM parents_@ WHERE name = other);\n"
    "INSERT INTO kids_@ (id, parent_id) SELECT id, parent_id FROM kids_@;\n"
    "DELETE FROM bare_@;\n"
    "ALTER TABLE children_@ ADD COLUMN note TEXT;\n"
    "ALTER TABLE children_@ ADD COLUMN must TEXT NOT NULL DEFAULT '';\n"
    "ALTER TABLE children_@ RENAME COLUMN note TO remark;\n"
    "ALTER TABLE children_@ DROP COLUMN remark;\n"
    "DROP VIEW everything_@;\n"
    "CREATE TABLE new_parents_@ (id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL UNIQUE, total "
    "INTEGER);\n"
    "INSERT INTO new_parents_@ (id, name, email) SELECT id, name, \"mail\" FROM parents_@ WHERE id > 0;\n"
    "DROP TABLE parents_@;\n"
    "ALTER TABLE new_parents_@ RENAME TO parents_@;\n"
    "CREATE TABLE copies_@ AS SELECT * FROM children_@;\n"
    "DROP INDEX by_parent_@;\n"
    "CREATE TABLE IF NOT EXISTS bare_@ (a TEXT, c TEXT);\n"
    "SELECT power(2, 3), soundex('a'), ?1 FROM parents_@ WHERE name LIKE "
    "'%01234567890123456789012345678901234567890123456789';\n"
    "DROP TABLE children_@;\n"
    "DROP TABLE pairs_@;\n"
    "CREATE TABLE strict_@ (a INTEGER, at TEXT) STRICT;\n"
    "CREATE VIEW everything_@ AS SELECT * FROM parents_@;\n"
    "ALTER TABLE strict_@ ALTER COLUMN a SET NOT NULL;\n"
    "SELECT max(^1), ~1 UNION SELECT 2, 2 UNION SELECT 3, 3 UNION SELECT 4, 4 UNION SELECT 5, 5 UNION SELECT 6, 6;\n"
    "CREATE TABLE wide_@ (#last);\n"
    "ALTER TABLE bare_@ DROP COLUMN b;\n"
    "SAVEPOINT one;\n"
    "ALTER TABLE bare_@ ADD COLUMN late TEXT NOT NULL";

static void add_file(World *world, int32_t turn, int part, const char *pattern) {
  Buf text = buf_new(world->arena);
  for (const char *p = pattern; *p; p++) {
    int times = strchr("^~#", *p) ? 130 : 0;
    if (*p == '@') buf_fmt(&text, "%d", (int)turn);
    else if (!times) buf_char(&text, *p);
    for (int i = 0; i < times; i++) buf_fmt(&text, *p == '^' ? "%d, " : *p == '~' ? "%d + " : "c%d, ", i);
  }
  Str name = str_fmt(world->arena, "%04d_turn.sql", (int)turn * 2 + part);
  world_add_file(world, name, buf_done(&text))->way_back = turn % 2 ? S("down.sql") : (Str){0};
}

/* Every problem for every turn, at statements that take turns too. */
static void add_problems(World *world, int32_t turns) {
  int32_t statements = world->catalog->statements.n;
  for (int32_t turn = 0; turn < turns; turn++)
    for (int code = 0; code < PROBLEM_COUNT; code++) {
      int32_t number = (int32_t)((int64_t)turn * statements / turns) + code % (statements / turns);
      const Statement *statement = world->catalog->statements.p[number].statement;
      Place place = {statement->source->id, statement->first, statement->last};
      Problem *problem = compilation_problem(world->compilation, (ProblemCode)code, place);
      problem->statement = number;
      problem->related = place;
      for (int arg = 0; arg < 3; arg++) problem->arg[arg] = str_fmt(world->arena, "parents_%d", (int)turn);
    }
}

/* Tables that one turn makes; SQLite's own shadow tables come on top. */
#define TABLES_A_TURN 9

World *grow_world(Arena *arena, int32_t tables) {
  Settings settings = {.target = S("d1"),
                       .transactions = S("explicit"),
                       .dates = S("text"),
                       .deploy = S("rolling"),
                       .ledger = S("d1_migrations")};
  World *world = world_new(catalog_new(compilation_new(arena), true), settings, arena);
  int32_t turns = tables / TABLES_A_TURN + 1;
  for (int32_t turn = 0; turn < turns; turn++) {
    add_file(world, turn, 0, first_file);
    add_file(world, turn, 1, second_file);
  }
  add_problems(world, turns);
  return world;
}
