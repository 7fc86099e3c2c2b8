-- ref/broken-view  error
-- title: A view that does not resolve
-- why: Reading it fails, and so does every ALTER TABLE … RENAME and DROP COLUMN in the whole database while it is
--   there.
-- source: https://sqlite.org/lang_createview.html
-- on: broken-view, faulty-view, view-columns
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE VIEW v AS SELECT id FROM t;
--   DROP TABLE t;
--   CREATE TABLE w AS SELECT * FROM v;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE VIEW v (x, y) AS SELECT id FROM t;
--   CREATE TABLE w AS SELECT * FROM v;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE VIEW v (x, y) AS SELECT id, a FROM t;
SELECT p.place, CASE p.code WHEN 'broken-view' THEN 'the view ' || quoted(p.arg1) || ' does not resolve'
         WHEN 'faulty-view' THEN 'the view ' || quoted(p.arg1) || ' cannot be read' ELSE p.arg1 || ' column names for ' || p.arg2 || ' columns' END AS message,
       related(p.related, 'here') AS related
FROM problems AS p
WHERE p.code IN ('broken-view', 'faulty-view', 'view-columns');
