-- compat/new-unique  note
-- title: What the running Worker writes may not be unique
-- why: The Worker that is still running does not know that values must differ: its INSERTs and UPDATEs fail with "UNIQUE constraint failed".
--   Under "deploy": "rolling" it is a warning, else a note.
-- help: deploy code that keeps the values apart first, add the unique index in a later migration
-- source: https://developers.cloudflare.com/workers/configuration/versions-and-deployments/gradual-deployments/
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   ==> 0002_unique.sql
--   CREATE UNIQUE INDEX users_email ON users (email);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   CREATE UNIQUE INDEX users_email ON users (email);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT UNIQUE);
--   ==> 0002_rebuild.sql
--   CREATE TABLE new_users (id INTEGER PRIMARY KEY, email TEXT UNIQUE, name TEXT);
--   INSERT INTO new_users (id, email) SELECT id, email FROM users;
--   DROP TABLE users;
--   ALTER TABLE new_users RENAME TO users;
SELECT i.name_place AS place,
       'code that is not aware of ' || quoted(i.name) || ' may write what it forbids, and fails' AS message,
       CASE setting('deploy') WHEN 'rolling' THEN 'warning' ELSE 'note' END AS severity
FROM indexes AS i
JOIN changes AS c ON c.new_object = i.id AND c.kind = 'create' AND NOT c.implied
JOIN statements AS s ON s.id = c.statement
JOIN objects AS t ON t.id = i.table_object
JOIN statements AS made ON made.id = t.made
WHERE i.is_unique AND i.origin = 'c' AND made.file < s.file
  AND NOT EXISTS (SELECT 1 FROM indexes AS o WHERE o.table_name = i.table_name COLLATE NOCASE AND o.id <> i.id AND o.is_unique AND o.shape = i.shape AND o.where_text IS i.where_text AND o.born < i.born);
