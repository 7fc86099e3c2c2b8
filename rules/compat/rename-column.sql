-- compat/rename-column  note
-- title: A column gets another name while the Worker runs
-- why: The Worker that is still running asks for the old name and fails, from the moment the migration is applied until the new one is deployed.
--   Under "deploy": "rolling" it is a warning, else a note.
-- help: in steps: add the new column and write both; move reads over; drop the old one when no running code names it
-- source: https://developers.cloudflare.com/workers/configuration/versions-and-deployments/gradual-deployments/
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, fullname TEXT);
--   ==> 0002_rename.sql
--   ALTER TABLE users RENAME COLUMN fullname TO full_name;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, fullname TEXT);
--   ALTER TABLE users RENAME COLUMN fullname TO full_name;
SELECT s.place, 'code that still asks for ' || quoted(t.name) || '.' || quoted(old.name) || ' fails: it is ' || quoted(new.name) || ' from here on' AS message,
       CASE setting('deploy') WHEN 'rolling' THEN 'warning' ELSE 'note' END AS severity
FROM changes AS c
JOIN objects AS t ON t.id = c.new_object AND t.kind = 'table'
JOIN columns AS old ON old.object = c.old_object AND old.position = c.position
JOIN columns AS new ON new.object = c.new_object AND new.position = c.position
JOIN statements AS s ON s.id = c.statement
WHERE c.kind = 'rename_column' AND NOT c.implied AND NOT c.created_in_file;
