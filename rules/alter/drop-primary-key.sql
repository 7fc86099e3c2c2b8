-- alter/drop-primary-key  error
-- title: DROP COLUMN of a primary key
-- why: SQLite refuses it: the table has to be rebuilt.
-- help: rebuild the table
-- source: https://sqlite.org/lang_altertable.html
-- on: drop-primary-key
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   ALTER TABLE t DROP COLUMN id;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   ALTER TABLE t DROP COLUMN a;
SELECT p.place, quoted(p.arg1) || ' is part of the primary key of ' || quoted(p.arg2) AS message,
       related(p.related, 'the key') AS related
FROM problems AS p
WHERE p.code = 'drop-primary-key';
