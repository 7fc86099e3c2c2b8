-- rows/add-not-null  error
-- title: ADD COLUMN NOT NULL that fails where there are rows
-- why: The rows that are there need a value for the new column. On an empty table, like a fresh development database, SQLite lets
--   it pass; with one row it fails: Cannot add a NOT NULL column with default value NULL.
-- help: give it a constant DEFAULT, or add it without NOT NULL and fill it first
-- source: https://sqlite.org/lang_altertable.html section 4; probe: workerd 1.20261117.1, table with and without rows
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 0002_email.sql
--   ALTER TABLE users ADD COLUMN email TEXT NOT NULL;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY);
--   INSERT INTO users_new (id) SELECT id FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
--   ALTER TABLE users ADD COLUMN email TEXT NOT NULL;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 0002_copy.sql
--   CREATE TABLE people AS SELECT id FROM users;
--   ALTER TABLE people ADD COLUMN email TEXT NOT NULL;
-- good:
--   CREATE TABLE cache (id INTEGER PRIMARY KEY);
--   ==> 0002_kind.sql
--   DELETE FROM cache;
--   ALTER TABLE cache ADD COLUMN kind TEXT NOT NULL;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ALTER TABLE users ADD COLUMN name TEXT NOT NULL;
--   ==> 0002_email.sql
--   ALTER TABLE users ADD COLUMN email TEXT NOT NULL DEFAULT '';
SELECT k.place,
       'adding ' || quoted(k.name) || ' NOT NULL fails if ' || quoted(o.name) || ' has rows: there is no default to fill them with' AS message,
       related(o.name_place, 'the table is made here') AS related,
       'ask first: SELECT count(*) FROM ' || quoted(o.name) || '; then give the column a constant DEFAULT' AS help
FROM changes AS c
JOIN objects AS o ON o.id = c.new_object
JOIN columns AS k ON k.object = o.id AND k.position = c.position
WHERE c.kind = 'add_column' AND NOT c.empty AND k.not_null AND NOT k.generated
  AND (k.default_text IS NULL OR upper(k.default_text) = 'NULL');
