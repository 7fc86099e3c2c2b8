-- compat/view-columns  note
-- title: A view loses columns while the Worker runs
-- why: The Worker that is still running asks for columns that the new view does not have, and fails.
--   Under "deploy": "rolling" it is a warning, else a note.
-- help: keep the old columns until no running code names them, or give the new view another name
-- source: https://developers.cloudflare.com/workers/configuration/versions-and-deployments/gradual-deployments/
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, email TEXT);
--   CREATE VIEW people AS SELECT id, name, email FROM users;
--   ==> 0002_view.sql
--   DROP VIEW people;
--   CREATE VIEW people AS SELECT id, name FROM users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, email TEXT);
--   CREATE VIEW people AS SELECT id, name FROM users;
--   ==> 0002_view.sql
--   DROP VIEW people;
--   CREATE VIEW people AS SELECT id, name, email FROM users;
SELECT new.name_place AS place,
       'code that still asks for ' || group_concat(quoted(k.name), ', ') || ' of ' || quoted(new.name) || ' fails: the new view does not have ' || CASE count(*) WHEN 1 THEN 'it' ELSE 'them' END AS message,
       CASE setting('deploy') WHEN 'rolling' THEN 'warning' ELSE 'note' END AS severity
FROM objects AS old
JOIN statements AS d ON d.id = old.died
JOIN objects AS new ON new.name = old.name AND new.kind = 'view' AND new.identity <> old.identity AND new.born >= old.died
JOIN statements AS b ON b.id = new.born AND b.file = d.file
JOIN columns AS k ON k.object = old.id
WHERE old.kind = 'view' AND NOT old.broken AND NOT new.broken AND old.next IS NULL
  AND (SELECT file FROM statements WHERE id = old.made) < d.file
  AND NOT EXISTS (SELECT 1 FROM columns AS n WHERE n.object = new.id AND n.name = k.name COLLATE NOCASE)
GROUP BY new.id;
