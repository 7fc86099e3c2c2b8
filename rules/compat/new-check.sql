-- compat/new-check  note
-- title: What the running Worker writes may not pass a new CHECK
-- why: The Worker that is still running does not know the condition: its INSERTs and UPDATEs fail with "CHECK constraint failed".
--   Under "deploy": "rolling" it is a warning, else a note.
-- help: deploy code that keeps to the condition first, add the CHECK in a later migration
-- source: https://developers.cloudflare.com/workers/configuration/versions-and-deployments/gradual-deployments/
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, age INTEGER);
--   ==> 0002_rebuild.sql
--   CREATE TABLE new_users (id INTEGER PRIMARY KEY, age INTEGER CHECK (age >= 0));
--   INSERT INTO new_users (id, age) SELECT id, age FROM users;
--   DROP TABLE users;
--   ALTER TABLE new_users RENAME TO users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, age INTEGER CHECK (age >= 0));
--   ==> 0002_rebuild.sql
--   CREATE TABLE new_users (id INTEGER PRIMARY KEY, age INTEGER CHECK (age >= 0), size INTEGER CHECK (size > 0));
--   INSERT INTO new_users (id, age) SELECT id, age FROM users;
--   DROP TABLE users;
--   ALTER TABLE new_users RENAME TO users;
SELECT k.place, 'code that does not know this CHECK of ' || quoted(r.name) || ' may write what it forbids, and fails' AS message,
       CASE setting('deploy') WHEN 'rolling' THEN 'warning' ELSE 'note' END AS severity
FROM rebuilds AS r
JOIN checks AS k ON k.object = r.new_object
WHERE NOT EXISTS (SELECT 1 FROM checks AS o WHERE o.object = r.old_object AND replace(lower(o.expression), ' ', '') = replace(lower(k.expression), ' ', ''))
  AND EXISTS (SELECT 1 FROM columns AS old WHERE old.object = r.old_object AND mentions(k.expression, old.name));
