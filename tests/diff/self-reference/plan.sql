-- From from.sql to to.sql, made by `mig diff --sql`.

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- categories is rebuilt: name becomes TEXT COLLATE NOCASE
CREATE TABLE categories_old AS SELECT id, parent_id, name FROM categories;
DELETE FROM sqlite_sequence WHERE name = 'categories_old';
UPDATE sqlite_sequence SET name = 'categories_old' WHERE name = 'categories';
DROP TABLE categories;
CREATE TABLE categories (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  parent_id INTEGER REFERENCES categories(id) ON DELETE CASCADE,
  name TEXT COLLATE NOCASE
);
INSERT INTO categories (id, parent_id, name)
SELECT id, parent_id, name FROM categories_old;
DELETE FROM sqlite_sequence WHERE name = 'categories';
UPDATE sqlite_sequence SET name = 'categories' WHERE name = 'categories_old';
DROP TABLE categories_old;
