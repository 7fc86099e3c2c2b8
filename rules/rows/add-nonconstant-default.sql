-- rows/add-nonconstant-default  error
-- title: ADD COLUMN with a default that is no constant
-- why: SQLite does not write old rows when a column is added, so it can't evaluate an expression for them: on a table with rows
--   it fails with "Cannot add a column with non-constant default". On an empty one it passes.
-- help: add the column without that default and fill it with UPDATE, or rebuild the table
-- source: https://sqlite.org/lang_altertable.html section 4; probe: workerd 1.20261117.1: CURRENT_TIMESTAMP, (datetime('now')), even (1+1)
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 0002_created.sql
--   ALTER TABLE users ADD COLUMN created_at TEXT DEFAULT CURRENT_TIMESTAMP;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 0002_created.sql
--   ALTER TABLE users ADD COLUMN created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 0002_created.sql
--   ALTER TABLE users ADD COLUMN created_at TEXT;
--   ALTER TABLE users ADD COLUMN n INTEGER DEFAULT (-1);
--   ALTER TABLE users ADD COLUMN active INTEGER DEFAULT false;
--   ALTER TABLE users ADD COLUMN plan TEXT DEFAULT "free";
--   ALTER TABLE users ADD COLUMN code TEXT DEFAULT (CAST(7 AS TEXT));
--   UPDATE users SET created_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE created_at IS NULL;
SELECT k.default_place AS place,
       'adding ' || quoted(k.name) || ' fails if ' || quoted(o.name) || ' has rows: its default is no constant' AS message,
       related(o.name_place, 'the table is made here') AS related,
       'ask first: SELECT count(*) FROM ' || quoted(o.name) || '; then add it without the default and fill it with UPDATE' AS help
FROM changes AS c
JOIN objects AS o ON o.id = c.new_object
JOIN columns AS k ON k.object = o.id AND k.position = c.position
WHERE c.kind = 'add_column' AND NOT c.empty AND NOT k.generated AND k.default_kind <> 'literal';
