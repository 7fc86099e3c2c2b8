-- rows/not-null-on-existing  warning  suggest
-- title: NULL forbidden in a column that took it
-- why: A rebuild's copy fails as soon as one row has NULL there, and so does ALTER TABLE … SET NOT NULL (SQLite 3.53); INSERT OR IGNORE
--   leaves that row out instead. Whether there is one, only the data can tell.
-- source: https://sqlite.org/lang_conflict.html
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   INSERT INTO users_new (id, name) SELECT id, name FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, age INTEGER);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '', age INTEGER NOT NULL DEFAULT (20 + 1));
--   INSERT INTO users_new (id, name, age) SELECT id, name, age FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_rebuild.sql
--   PRAGMA defer_foreign_keys=ON;
--   CREATE TABLE users_old AS SELECT * FROM users;
--   DROP TABLE users;
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   INSERT OR IGNORE INTO users SELECT * FROM users_old;
--   DROP TABLE users_old;
-- bad:
--   ==> settings target=sqlite
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_named.sql
--   ALTER TABLE users ALTER COLUMN name SET NOT NULL;
-- good:
--   ==> settings target=sqlite
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_named.sql
--   UPDATE users SET name = '' WHERE name IS NULL;
--   ALTER TABLE users ALTER COLUMN name SET NOT NULL;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_rebuild.sql
--   UPDATE users SET name = '' WHERE name IS NULL;
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   INSERT INTO users_new (id, name) SELECT id, name FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   INSERT INTO users_new (id, name) SELECT id, coalesce(name, '') FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
SELECT coalesce(min(c.place), k.columns_place) AS place,
       CASE WHEN w.conflict = 'ignore'
            THEN 'OR IGNORE leaves a row of ' || quoted(r.name) || ' out where ' || group_concat(quoted(old.name), ' or ') || ' is NULL, and it goes with the old table: NOT NULL in the new one'
            ELSE 'this copy fails where ' || group_concat(quoted(old.name), ' or ') || ' of ' || quoted(r.name) || ' is NULL: NOT NULL in the new table' END AS message,
       group_concat(related(new.name_place, 'NOT NULL here')) AS related,
       'ask first: SELECT count(*) FROM ' || quoted(r.name) || ' WHERE ' || group_concat(quoted(old.name) || ' IS NULL', ' OR ') || '; or copy coalesce(…, …)' AS help,
       CASE WHEN count(new.default_text) = count(*) AND count(c.place) = count(*)
            THEN group_concat(edit(c.place, 'coalesce(' || source(c.place) || ', ' || source(new.default_place) || ')')) END AS fix,
       'copy the default in the place of NULL' AS fix_title
FROM rebuilds AS r
JOIN copies AS k ON k.id = r.copy
JOIN copy_columns AS c ON c.copy = k.id AND c.from_position IS NOT NULL
JOIN columns AS old ON old.object = r.old_object AND old.name = c.from_name AND NOT old.not_null AND NOT old.rowid_alias
JOIN columns AS new ON new.object = k.to_object AND new.position = c.to_position AND new.not_null AND NOT new.rowid_alias
JOIN statements AS s ON s.id = k.statement
JOIN writes AS w ON w.statement = k.statement AND w.kind = 'insert'
WHERE (r.stash IS NULL OR EXISTS (SELECT 1 FROM copy_columns AS a WHERE a.copy = r.stash AND a.to_name = c.from_name AND a.from_name = old.name))
  AND (c.place IS NOT NULL OR c.to_name = old.name) -- values in wrong columns are loss/rebuild-positional's
  AND NOT (coalesce(w.conflict, '') = 'replace' AND upper(coalesce(new.default_text, 'NULL')) <> 'NULL') -- which puts the default there
  AND NOT EXISTS (SELECT 1 FROM writes AS u JOIN statements AS t ON t.id = u.statement
                  WHERE u.kind IN ('update', 'delete') AND u.table_name = r.name AND t.id < s.id AND mentions(source(u.place), old.name))
GROUP BY k.id
UNION ALL
SELECT s.place,
       'this fails where ' || quoted(k.name) || ' of ' || quoted(o.name) || ' is NULL',
       related(k.name_place, 'the column'),
       'ask first: SELECT count(*) FROM ' || quoted(o.name) || ' WHERE ' || quoted(k.name) || ' IS NULL; or fill it before: UPDATE ' || quoted(o.name) || ' SET ' || quoted(k.name) || ' = … WHERE ' || quoted(k.name) || ' IS NULL',
       NULL, NULL
FROM changes AS c
JOIN statements AS s ON s.id = c.statement
JOIN objects AS o ON o.id = c.old_object
JOIN columns AS k ON k.object = o.id AND k.position = c.position AND NOT k.not_null AND NOT k.rowid_alias
WHERE c.kind = 'set_not_null' AND NOT c.empty AND setting('target') <> 'd1' -- which refuses it altogether
  AND NOT EXISTS (SELECT 1 FROM writes AS u JOIN statements AS t ON t.id = u.statement
                  WHERE u.kind IN ('update', 'delete') AND u.table_name = o.name AND t.id < s.id AND mentions(source(u.place), k.name))
  AND NOT EXISTS (SELECT 1 FROM trials AS known WHERE known.statement = s.id AND known.kind = 'rows'); -- rows/seed-conflict's
