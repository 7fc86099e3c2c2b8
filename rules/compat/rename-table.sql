-- compat/rename-table  note
-- title: A table gets another name while the Worker runs
-- why: The Worker that is still running asks for the old name and fails, from the moment the migration is applied until the new one is deployed.
--   Under "deploy": "rolling" it is a warning, else a note.
-- help: rename, and leave a view with the old name behind until no running code asks for it: CREATE VIEW old AS SELECT … FROM new
-- source: https://developers.cloudflare.com/workers/configuration/versions-and-deployments/gradual-deployments/
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 0002_rename.sql
--   ALTER TABLE users RENAME TO accounts;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 0002_rename.sql
--   ALTER TABLE users RENAME TO accounts;
--   CREATE VIEW users AS SELECT id FROM accounts;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 0002_rebuild.sql
--   CREATE TABLE new_users (id INTEGER PRIMARY KEY, name TEXT);
--   INSERT INTO new_users (id) SELECT id FROM users;
--   DROP TABLE users;
--   ALTER TABLE new_users RENAME TO users;
SELECT s.name_place AS place, 'code that still asks for ' || quoted(o.name) || ' fails: it is ' || quoted(n.name) || ' from here on' AS message,
       CASE setting('deploy') WHEN 'rolling' THEN 'warning' ELSE 'note' END AS severity
FROM changes AS c
JOIN objects AS o ON o.id = c.old_object AND o.kind = 'table'
JOIN objects AS n ON n.id = c.new_object
JOIN statements AS s ON s.id = c.statement
WHERE c.kind = 'rename' AND NOT c.implied AND NOT c.created_in_file
  AND NOT EXISTS (SELECT 1 FROM rebuilds AS r WHERE r.renamed = c.statement)
  AND NOT EXISTS (SELECT 1 FROM rebuilds AS r WHERE r.old_object = c.old_object)
  AND NOT EXISTS (SELECT 1 FROM objects AS v JOIN statements AS b ON b.id = v.born WHERE v.name = o.name AND v.born > s.id AND b.file = s.file);
