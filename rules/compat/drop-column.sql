-- compat/drop-column  note
-- title: A column disappears while the Worker runs
-- why: The Worker that is still running selects or writes it and fails, from the moment the migration is applied until the new one is deployed.
--   Under "deploy": "rolling" it is a warning, else a note.
-- help: deploy code that does not name the column first, drop it in a later migration
-- source: https://developers.cloudflare.com/workers/configuration/versions-and-deployments/gradual-deployments/
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, fax TEXT);
--   ==> 0002_drop.sql
--   ALTER TABLE users DROP COLUMN fax;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, fax TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE new_users (id INTEGER PRIMARY KEY, name TEXT);
--   INSERT INTO new_users (id, name) SELECT id, name FROM users;
--   DROP TABLE users;
--   ALTER TABLE new_users RENAME TO users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE new_users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   INSERT INTO new_users (id, name) SELECT id, coalesce(name, '') FROM users;
--   DROP TABLE users;
--   ALTER TABLE new_users RENAME TO users;
SELECT s.place, 'code that still names ' || quoted(t.name) || '.' || quoted(k.name) || ' fails once it is gone' AS message,
       CASE setting('deploy') WHEN 'rolling' THEN 'warning' ELSE 'note' END AS severity
FROM changes AS c
JOIN objects AS t ON t.id = c.old_object AND t.kind = 'table'
JOIN columns AS k ON k.object = c.old_object AND k.position = c.position
JOIN statements AS s ON s.id = c.statement
WHERE c.kind = 'drop_column' AND NOT c.implied AND NOT c.created_in_file
UNION ALL
SELECT s.name_place, 'code that still names ' || group_concat(quoted(r.name) || '.' || quoted(old.name), ', ') || ' fails: the new table does not have ' || CASE count(*) WHEN 1 THEN 'it' ELSE 'them' END,
       CASE setting('deploy') WHEN 'rolling' THEN 'warning' ELSE 'note' END
FROM rebuilds AS r
JOIN statements AS s ON s.id = r.created
JOIN columns AS old ON old.object = r.old_object
WHERE NOT EXISTS (SELECT 1 FROM columns AS new WHERE new.object = r.new_object AND new.name = old.name COLLATE NOCASE)
GROUP BY r.id;
