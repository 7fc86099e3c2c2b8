-- rows/not-null-on-existing  warning  suggest
-- title: A rebuild that forbids NULL in a column that took it
-- why: The copy fails as soon as one row has NULL there. Whether one has, only the data can tell.
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
SELECT min(c.place) AS place,
       'this copy fails where ' || group_concat(quoted(old.name), ' or ') || ' of ' || quoted(r.name) || ' is NULL: NOT NULL in the new table' AS message,
       group_concat(related(new.name_place, 'NOT NULL here')) AS related,
       'ask first: SELECT count(*) FROM ' || quoted(r.name) || ' WHERE ' || group_concat(quoted(old.name) || ' IS NULL', ' OR ') || '; or copy coalesce(…, …)' AS help,
       CASE WHEN count(new.default_text) = count(*)
            THEN group_concat(edit(c.place, 'coalesce(' || source(c.place) || ', ' || source(new.default_place) || ')')) END AS fix,
       'copy the default in the place of NULL' AS fix_title
FROM rebuilds AS r
JOIN copies AS k ON k.id = coalesce(r.copy, -1)
JOIN copy_columns AS c ON c.copy = k.id AND c.from_position IS NOT NULL
JOIN columns AS old ON old.object = r.old_object AND old.name = c.from_name AND NOT old.not_null AND NOT old.rowid_alias
JOIN columns AS new ON new.object = k.to_object AND new.position = c.to_position AND new.not_null AND NOT new.rowid_alias
JOIN statements AS s ON s.id = k.statement
WHERE c.place IS NOT NULL AND r.stash IS NULL
  AND NOT EXISTS (SELECT 1 FROM writes AS w JOIN statements AS t ON t.id = w.statement
                  WHERE w.kind IN ('update', 'delete') AND w.table_name = r.name AND t.id < s.id AND instr(lower(source(w.place)), lower(old.name)))
GROUP BY k.id;
