-- ref/shadowed-create  error
-- title: CREATE TABLE IF NOT EXISTS of a table that is there in another shape
-- why: It does nothing: the columns that only it names are not there, and what writes them fails. One that names some of the table's columns,
--   as a migration that makes sure of the table does, is a note: nothing is missing.
-- help: ALTER TABLE, or leave out IF NOT EXISTS to be told
-- source: https://sqlite.org/lang_createtable.html
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_users.sql
--   CREATE TABLE IF NOT EXISTS users (id INTEGER PRIMARY KEY, name TEXT, email TEXT);
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ALTER TABLE users ADD COLUMN email TEXT;
--   ==> 0002_sure.sql
--   CREATE TABLE IF NOT EXISTS users (id INTEGER PRIMARY KEY, name TEXT);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_again.sql
--   CREATE TABLE IF NOT EXISTS users (id INTEGER PRIMARY KEY, name TEXT);
WITH shadowed AS (
  SELECT s.id, s.name, s.name_place, o.name_place AS made_place, o.ncolumns,
         (SELECT count(*) FROM nodes AS n WHERE n.statement = s.id AND n.kind = 'column_def') AS defined,
         (SELECT group_concat(quoted(n.name), ', ') FROM nodes AS n WHERE n.statement = s.id AND n.kind = 'column_def'
          AND NOT EXISTS (SELECT 1 FROM columns AS c WHERE c.object = o.id AND c.name = n.name)) AS missing
  FROM statements AS s
  JOIN objects AS o ON o.name = s.name AND o.kind = 'table' AND o.born < s.id AND coalesce(o.died, s.id) >= s.id AND NOT o.poisoned
  WHERE s.kind = 'create_table' AND s.if_exists
)
SELECT name_place AS place,
       quoted(name) || ' is there already' || CASE WHEN missing IS NULL THEN ', with more columns: this does nothing' ELSE ', in another shape: this does nothing, and ' || missing || ' stays missing' END AS message,
       related(made_place, 'made here') AS related,
       CASE WHEN missing IS NULL THEN 'fine where it only makes sure of the table; else leave out IF NOT EXISTS to be told' END AS help,
       CASE WHEN missing IS NULL THEN 'note' END AS severity
FROM shadowed
WHERE missing IS NOT NULL OR (defined > 0 AND defined <> ncolumns);
