-- ref/broken-view  error
-- title: A view that does not resolve
-- why: SQLite checks a view neither when it is created nor when what it reads is dropped. Reading it fails, and so does
--   every ALTER TABLE … RENAME and DROP COLUMN in the whole database while it is there.
-- help: drop it, or create it anew for what is there
-- source: https://sqlite.org/lang_createview.html, https://sqlite.org/lang_altertable.html
-- on: broken-view, faulty-view, view-columns, broken-object, reads-broken
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE VIEW v AS SELECT id FROM t;
--   DROP TABLE t;
--   CREATE TABLE w AS SELECT * FROM v;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE VIEW v (x, y) AS SELECT id FROM t;
--   CREATE TABLE w AS SELECT * FROM v;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE VIEW names AS SELECT name FROM users;
--   DROP TABLE users;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE VIEW names AS SELECT nmae FROM users;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE VIEW v (x, y) AS SELECT id, a FROM t;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE VIEW names AS SELECT name FROM users;
--   DROP VIEW names;
--   DROP TABLE users;
SELECT p.place, CASE p.code WHEN 'broken-view' THEN 'the view ' || quoted(p.arg1) || ' does not resolve'
         WHEN 'faulty-view' THEN coalesce(nullif(p.arg2, ''), 'the view') || ' ' || quoted(p.arg1) || ' cannot be read' ELSE p.arg1 || ' column names for ' || p.arg2 || ' columns' END AS message,
       related(p.related, 'here') AS related
FROM problems AS p
WHERE p.code IN ('broken-view', 'faulty-view', 'view-columns')
UNION ALL
SELECT place,
       'the view ' || quoted(arg2) || ' does not work after this: '
         || CASE code WHEN 'reads-broken' THEN 'it reads the view ' || quoted(arg3) || ', which does not resolve'
                      ELSE arg3 || ' is not there or not unique' END,
       related(related, 'here')
FROM problems
WHERE code IN ('broken-object', 'reads-broken') AND arg1 = 'view';
