-- alter/drop-last  error
-- title: DROP COLUMN of the only column
-- why: A table has at least one column.
-- source: https://sqlite.org/lang_altertable.html
-- on: drop-last
-- bad:
--   CREATE TABLE t (a TEXT);
--   ALTER TABLE t DROP COLUMN a;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   ALTER TABLE t DROP COLUMN a;
SELECT p.place, quoted(p.arg1) || ' is the only column of ' || quoted(p.arg2) AS message
FROM problems AS p
WHERE p.code = 'drop-last';
