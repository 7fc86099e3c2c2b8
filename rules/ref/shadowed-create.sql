-- ref/shadowed-create  error
-- title: CREATE TABLE IF NOT EXISTS of a table that is there in another shape
-- why: It does nothing, and what follows finds the old columns.
-- help: ALTER TABLE, or leave out IF NOT EXISTS to be told
-- source: https://sqlite.org/lang_createtable.html
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_users.sql
--   CREATE TABLE IF NOT EXISTS users (id INTEGER PRIMARY KEY, name TEXT, email TEXT);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_again.sql
--   CREATE TABLE IF NOT EXISTS users (id INTEGER PRIMARY KEY, name TEXT);
SELECT s.name_place AS place, quoted(s.name) || ' is there already, in another shape: this does nothing' AS message,
       related(o.name_place, 'made here') AS related
FROM statements AS s
JOIN objects AS o ON o.name = s.name AND o.kind = 'table' AND o.born < s.id AND coalesce(o.died, s.id) >= s.id AND NOT o.poisoned
WHERE s.kind = 'create_table' AND s.if_exists
  AND ((SELECT count(*) FROM nodes AS n WHERE n.statement = s.id AND n.kind = 'column_def') <> o.ncolumns
       OR EXISTS (SELECT 1 FROM nodes AS n WHERE n.statement = s.id AND n.kind = 'column_def'
                  AND NOT EXISTS (SELECT 1 FROM columns AS c WHERE c.object = o.id AND c.name = n.name)))
  AND EXISTS (SELECT 1 FROM nodes AS n WHERE n.statement = s.id AND n.kind = 'column_def');
