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
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, invited_by INTEGER REFERENCES users (id) ON DELETE SET NULL);
--   ==> 0002_rebuild.sql
--   CREATE TABLE kept AS SELECT id, invited_by FROM users;
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '', invited_by INTEGER REFERENCES users (id) ON DELETE SET NULL);
--   INSERT INTO users_new (id, name) SELECT id, name FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
--   UPDATE users SET invited_by = (SELECT k.invited_by FROM kept AS k WHERE k.id = users.id);
--   DROP TABLE kept;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL, role TEXT NOT NULL DEFAULT 'user');
--   INSERT INTO users (id, email, role) VALUES (1, 'a@example.com', 'admin');
--   ==> 0002_rebuild.sql
--   CREATE TABLE saved (id INTEGER PRIMARY KEY, email TEXT NOT NULL, role TEXT NOT NULL DEFAULT 'user');
--   INSERT INTO saved (id, email) SELECT id, email FROM users;
--   DROP TABLE users;
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, role TEXT NOT NULL DEFAULT 'user');
--   INSERT INTO users (id, email, role) SELECT id, email, role FROM saved;
--   DROP TABLE saved;
SELECT cover(s.start, s.name_place) AS place,
       CASE WHEN k.id = r.copy THEN 'the copy into the new ' ELSE 'the copy that saves the rows of ' END || quoted(r.name) || ' leaves out ' || quoted(old.name) || ': its values are lost' AS message,
       related(new.name_place, CASE WHEN k.id = r.copy THEN 'the new table has it' ELSE 'its table has it' END) AS related
FROM rebuilds AS r
JOIN copies AS k ON k.id = r.copy OR k.id = r.stash
JOIN statements AS s ON s.id = k.statement
JOIN columns AS old ON old.object = r.old_object AND NOT old.generated
JOIN columns AS new ON new.object = k.to_object AND new.name = old.name AND NOT new.generated
WHERE r.dropped IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM copy_columns AS c WHERE c.copy = k.id AND c.to_name = old.name)
  AND NOT EXISTS (SELECT 1 FROM copy_columns AS c WHERE c.copy = k.id AND c.from_name = old.name)
  -- A column that the same file added holds its default in every row, until an UPDATE fills it.
  AND NOT EXISTS (SELECT 1 FROM statements AS a WHERE a.id = old.changed AND a.kind = 'add_column' AND a.file = s.file
                  AND NOT EXISTS (SELECT 1 FROM writes AS u WHERE u.kind = 'update' AND u.table_name = r.name
                                  AND u.statement > a.id AND u.statement < s.id))
  -- Nor where another copy keeps the column, and an UPDATE behind writes it.
  AND NOT EXISTS (SELECT 1 FROM copies AS a JOIN objects AS a_from ON a_from.id = a.from_object
                  JOIN objects AS o ON o.id = r.old_object AND o.identity = a_from.identity
                  JOIN copy_columns AS c ON c.copy = a.id AND c.from_name = old.name
                  JOIN statements AS t ON t.id = a.statement AND t.file = s.file
                  JOIN writes AS u ON u.kind = 'update' AND u.table_name = r.name AND NOT u.in_trigger AND u.statement > s.id
                  JOIN statements AS w ON w.id = u.statement AND w.file = s.file
                  WHERE a.id <> k.id AND a.statement < r.dropped AND mentions(source(u.place), old.name));
