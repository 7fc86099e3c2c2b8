-- alter/drop-indexed  error
-- title: DROP COLUMN of an indexed column
-- why: SQLite refuses it while an index names the column.
-- source: https://sqlite.org/lang_altertable.html
-- on: drop-indexed
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE INDEX t_a ON t (a);
--   ALTER TABLE t DROP COLUMN a;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE INDEX t_a ON t (a);
--   DROP INDEX t_a;
--   ALTER TABLE t DROP COLUMN a;
SELECT p.place, 'the index ' || quoted(p.arg3) || ' of ' || quoted(p.arg2) || ' names ' || quoted(p.arg1) AS message,
       related(p.related, 'the index') AS related,
       'DROP INDEX ' || quoted(p.arg3) || ' first' AS help
FROM problems AS p
WHERE p.code = 'drop-indexed';
