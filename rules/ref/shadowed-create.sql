-- ref/shadowed-create  error
-- title: CREATE … IF NOT EXISTS of what is there in another shape
-- why: It does nothing: the columns that only it names are not there, and what writes them fails. One that names some of the table's columns,
--   as a migration that makes sure of the table does, is a note: nothing is missing. So is one whose columns a later migration adds. Of an index, view or trigger it is a warning: the older one goes on.
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
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_users.sql
--   CREATE TABLE IF NOT EXISTS users (id INTEGER PRIMARY KEY, name TEXT, email TEXT);
--   ==> 0003_email.sql
--   ALTER TABLE users ADD COLUMN email TEXT;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, email TEXT);
--   CREATE INDEX users_name ON users (name);
--   ==> 0002_index.sql
--   CREATE UNIQUE INDEX IF NOT EXISTS users_name ON users (name);
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, email TEXT);
--   CREATE VIEW names AS SELECT name FROM users;
--   ==> 0002_view.sql
--   CREATE VIEW IF NOT EXISTS names AS SELECT name, email FROM users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, email TEXT);
--   CREATE INDEX users_name ON users (name); -- twice
--   ==> 0002_index.sql
--   CREATE INDEX IF NOT EXISTS "users_name" ON Users("name");
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_again.sql
--   CREATE TABLE IF NOT EXISTS users (id INTEGER PRIMARY KEY, name TEXT);
WITH shadowed AS (
  SELECT s.id, s.name, s.name_place, o.name_place AS made_place, o.ncolumns,
         (SELECT count(*) FROM nodes AS n WHERE n.statement = s.id AND n.kind = 'column_def') AS defined,
         (SELECT group_concat(quoted(n.name), ', ') FROM nodes AS n WHERE n.statement = s.id AND n.kind = 'column_def'
          AND NOT EXISTS (SELECT 1 FROM columns AS c WHERE c.object = o.id AND c.name = n.name)) AS missing,
         (SELECT group_concat(quoted(n.name), ', ') FROM nodes AS n WHERE n.statement = s.id AND n.kind = 'column_def'
          AND NOT EXISTS (SELECT 1 FROM columns AS c WHERE c.object = o.id AND c.name = n.name)
          AND NOT EXISTS (SELECT 1 FROM objects AS l JOIN columns AS c ON c.object = l.id AND c.name = n.name WHERE l.name = s.name AND l.final)) AS lasting
  FROM statements AS s
  JOIN objects AS o ON o.name = s.name AND o.kind = 'table' AND o.born < s.id AND coalesce(o.died, s.id) >= s.id AND NOT o.poisoned
  WHERE s.kind = 'create_table' AND s.if_exists
)
SELECT name_place AS place,
       quoted(name) || ' is there already' || CASE WHEN missing IS NULL THEN ', with more columns: this does nothing' ELSE ', in another shape: this does nothing, and ' || coalesce(lasting, missing) || CASE WHEN lasting IS NULL THEN ' comes only with a later migration' ELSE ' stays missing' END END AS message,
       related(made_place, 'made here') AS related,
       CASE WHEN missing IS NULL THEN 'fine where it only makes sure of the table; else leave out IF NOT EXISTS to be told' END AS help,
       CASE WHEN missing IS NULL OR lasting IS NULL THEN 'note' END AS severity
FROM shadowed
WHERE missing IS NOT NULL OR (defined > 0 AND defined <> ncolumns)
UNION ALL
SELECT s.name_place, 'the ' || o.kind || ' ' || quoted(s.name) || ' is there already, and says something else: this does nothing',
       related(o.name_place, 'made here'),
       'DROP ' || upper(o.kind) || ' IF EXISTS ' || quoted(s.name) || '; before it, or give it another name', 'warning'
FROM statements AS s
JOIN objects AS o ON o.name = s.name AND o.kind IN ('index', 'view', 'trigger') AND o.born < s.id AND coalesce(o.died, s.id) >= s.id AND o.previous IS NULL
WHERE s.if_exists AND s.kind = 'create_' || o.kind AND NOT s.refused AND o.name_place IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM changes AS c WHERE c.statement = s.id)
  AND (NOT same_sql(source(cover(s.name_place, s.place)), source(cover(o.name_place, o.place)))
       OR mentions(source(cover(s.start, s.name_place)), 'unique') <> (o.kind = 'index' AND EXISTS (SELECT 1 FROM indexes AS i WHERE i.id = o.id AND i.is_unique)));
