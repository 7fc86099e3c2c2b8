-- ref/refused  error
-- title: A statement that SQLite refuses
-- why: The migration fails and is rolled back.
-- source: https://sqlite.org/lang.html
-- on: refused
-- bad:
--   REINDEX nowhere;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
SELECT p.place, p.arg1 AS message
FROM problems AS p
WHERE p.code = 'refused';
