-- alter/drop-unique  error
-- title: DROP COLUMN of a UNIQUE column
-- why: SQLite refuses it: the table has to be rebuilt.
-- help: rebuild the table
-- source: https://sqlite.org/lang_altertable.html
-- on: drop-unique
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT UNIQUE);
--   ALTER TABLE t DROP COLUMN a;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   ALTER TABLE t DROP COLUMN a;
SELECT p.place, quoted(p.arg1) || ' is UNIQUE in ' || quoted(p.arg2) AS message,
       related(p.related, 'the constraint') AS related
FROM problems AS p
WHERE p.code = 'drop-unique';
