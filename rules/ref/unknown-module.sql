-- ref/unknown-module  error
-- title: A virtual table module that does not exist
-- why: The CREATE VIRTUAL TABLE fails.
-- source: https://sqlite.org/vtab.html
-- on: unknown-module
-- bad:
--   ==> settings target=sqlite
--   CREATE VIRTUAL TABLE v USING fts6 (a);
-- good:
--   CREATE VIRTUAL TABLE v USING fts5 (a);
SELECT p.place, 'there is no module ' || quoted(p.arg1) AS message
FROM problems AS p
WHERE p.code = 'unknown-module' AND setting('target') <> 'd1'; -- d1/module-denied says it
