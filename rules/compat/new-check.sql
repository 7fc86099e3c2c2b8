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
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, role TEXT CHECK (role IN ('admin', 'reader')));
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, role TEXT CHECK ("role" in ('admin', 'author', 'reader')));
--   INSERT INTO users_new (id, role) SELECT id, role FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
SELECT k.place, 'code that does not know this CHECK of ' || quoted(r.name) || ' may write what it forbids, and fails' AS message,
       CASE setting('deploy') WHEN 'rolling' THEN 'warning' ELSE 'note' END AS severity
FROM rebuilds AS r
JOIN checks AS k ON k.object = r.new_object
WHERE NOT EXISTS (SELECT 1 FROM checks AS o WHERE o.object = r.old_object AND replace(lower(o.expression), ' ', '') = replace(lower(k.expression), ' ', ''))
  AND EXISTS (SELECT 1 FROM columns AS old WHERE old.object = r.old_object AND mentions(k.expression, old.name))
  -- A list that only grew forbids nothing that was allowed.
  AND NOT EXISTS (
       SELECT 1 FROM checks AS o
       JOIN nodes AS a ON a.statement = o.changed AND a.kind = 'check' AND a.place = o.place
       JOIN nodes AS x ON x.parent = a.id AND x.kind = 'in'
       JOIN nodes AS b ON b.statement = k.changed AND b.kind = 'check' AND b.place = k.place
       JOIN nodes AS y ON y.parent = b.id AND y.kind = 'in'
       WHERE o.object = r.old_object
         AND same_sql(substr(x.source_text, 1, instr(x.source_text, '(')), substr(y.source_text, 1, instr(y.source_text, '(')))
         AND NOT mentions(substr(y.source_text, 1, instr(y.source_text, '(')), 'not')
         AND NOT EXISTS (SELECT 1 FROM nodes AS m WHERE m.parent = x.id AND m.kind <> 'column_ref'
                         AND NOT EXISTS (SELECT 1 FROM nodes AS n WHERE n.parent = y.id AND n.source_text = m.source_text)));
