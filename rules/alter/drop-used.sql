-- alter/drop-used  error
-- title: DROP COLUMN of a column that something names
-- why: SQLite refuses it while a view, a trigger, a CHECK, a generated column or a foreign key names the column.
-- source: https://sqlite.org/lang_altertable.html
-- on: drop-used
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, CHECK (a <> ''));
--   ALTER TABLE t DROP COLUMN a;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   ALTER TABLE t DROP COLUMN a;
SELECT p.place, 'the ' || p.arg2 || ' ' || quoted(p.arg3) || ' names ' || quoted(p.arg1) AS message,
       related(p.related, 'here') AS related
FROM problems AS p
WHERE p.code = 'drop-used';
