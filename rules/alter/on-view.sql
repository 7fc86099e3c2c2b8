-- alter/on-view  error
-- title: ALTER TABLE of what is no table
-- why: A view has to be dropped and created anew; SQLite's own tables stay as they are.
-- source: https://sqlite.org/lang_altertable.html
-- on: on-view, on-internal
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE VIEW v AS SELECT a FROM t;
--   ALTER TABLE v RENAME TO w;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   ALTER TABLE t RENAME TO u;
SELECT p.place, quoted(p.arg1) || CASE p.code WHEN 'on-view' THEN ' is a view: drop it and create it anew' ELSE ' is one of SQLite''s own tables' END AS message,
       related(p.related, 'made here') AS related
FROM problems AS p
WHERE p.code IN ('on-view', 'on-internal');
