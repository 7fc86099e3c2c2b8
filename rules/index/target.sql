-- index/target  error
-- title: An index on what can't have one
-- why: Only ordinary tables have indexes.
-- source: https://sqlite.org/lang_createindex.html
-- on: index-target
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE VIEW v AS SELECT a FROM t;
--   CREATE INDEX i ON v (a);
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE INDEX i ON t (a);
SELECT p.place, quoted(p.arg1) || CASE p.arg2 WHEN 'view' THEN ' is a view' WHEN 'virtual' THEN ' is a virtual table' ELSE ' is one of SQLite''s own tables' END || ' and can''t have an index' AS message,
       related(p.related, 'it is made here') AS related,
       CASE p.arg2 WHEN 'view' THEN 'index the table that it reads' WHEN 'virtual' THEN 'its module keeps its own' END AS help
FROM problems AS p
WHERE p.code = 'index-target';
