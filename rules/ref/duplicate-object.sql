-- ref/duplicate-object  error
-- title: A name that is taken
-- why: Tables, indexes and views share one set of names; triggers have their own. The CREATE fails.
-- source: https://sqlite.org/lang_createtable.html
-- on: duplicate-object
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE TABLE t (id INTEGER PRIMARY KEY);
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE INDEX i ON t (a);
--   CREATE INDEX i ON t (b);
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE TABLE IF NOT EXISTS t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE INDEX i ON t (a);
SELECT p.place, CASE p.arg2 WHEN 'index' THEN 'there is an ' ELSE 'there is a ' END || p.arg2 || ' called ' || quoted(p.arg1) || ' already' AS message,
       related(p.related, 'it was made here') AS related
FROM problems AS p
WHERE p.code = 'duplicate-object' -- those of another spelling are name/case-clash's
  AND NOT (lower(trim(source(p.related), '"`[]')) = lower(p.arg1) AND trim(source(p.related), '"`[]') <> p.arg1 COLLATE BINARY);
