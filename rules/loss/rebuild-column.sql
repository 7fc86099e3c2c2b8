-- loss/rebuild-column  error
-- title: A column that the rebuild's copy leaves out
-- why: The new table has the column and the old one had it, too, but INSERT … SELECT does not carry it over: every row gets the default.
-- help: name the column in both lists
-- source: https://sqlite.org/lang_insert.html
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, name TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT NOT NULL, name TEXT);
--   INSERT INTO users_new (id, email) SELECT id, email FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, name TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT NOT NULL, name TEXT);
--   INSERT INTO users_new (id, email, name) SELECT id, email, name FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   ==> 0002_rebuild.sql
--   ALTER TABLE users ADD COLUMN name TEXT;
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT NOT NULL, name TEXT UNIQUE);
--   INSERT INTO users_new (id, email) SELECT id, email FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
SELECT cover(s.start, s.name_place) AS place,
       'the copy into the new ' || quoted(r.name) || ' leaves out ' || quoted(old.name) || ': its values are lost' AS message,
       related(new.name_place, 'the new table has it') AS related
FROM rebuilds AS r
JOIN copies AS k ON k.id = r.copy
JOIN statements AS s ON s.id = k.statement
JOIN columns AS old ON old.object = r.old_object AND NOT old.generated
JOIN columns AS new ON new.object = k.to_object AND new.name = old.name AND NOT new.generated
WHERE r.dropped IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM copy_columns AS c WHERE c.copy = k.id AND c.to_name = old.name)
  AND NOT EXISTS (SELECT 1 FROM copy_columns AS c WHERE c.copy = k.id AND c.from_name = old.name)
  -- A column that the same file added holds its default in every row, until an UPDATE fills it.
  AND NOT EXISTS (SELECT 1 FROM statements AS a WHERE a.id = old.changed AND a.kind = 'add_column' AND a.file = s.file
                  AND NOT EXISTS (SELECT 1 FROM writes AS u WHERE u.kind = 'update' AND u.table_name = r.name
                                  AND u.statement > a.id AND u.statement < s.id));
