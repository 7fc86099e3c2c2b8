-- alter/on-view  error
-- title: ALTER TABLE of what is no ordinary table
-- why: A view has to be dropped and created anew; a virtual table can only be renamed.
-- source: https://sqlite.org/lang_altertable.html
-- on: on-view, on-virtual, on-internal
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE VIEW v AS SELECT a FROM t;
--   ALTER TABLE v RENAME TO w;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   ALTER TABLE t RENAME TO u;
SELECT p.place, quoted(p.arg1) || CASE p.code WHEN 'on-view' THEN ' is a view: drop it and create it anew' WHEN 'on-virtual' THEN ' is a virtual table, which can only be renamed' ELSE ' is one of SQLite''s own tables' END AS message,
       related(p.related, 'made here') AS related
FROM problems AS p
WHERE p.code IN ('on-view', 'on-virtual', 'on-internal');
