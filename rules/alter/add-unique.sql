-- alter/add-unique  error
-- title: ADD COLUMN with UNIQUE
-- why: SQLite can't add a UNIQUE column to a table that is there. A unique index does the same.
-- help: add it without UNIQUE, then CREATE UNIQUE INDEX
-- source: https://sqlite.org/lang_altertable.html
-- on: add-unique
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   ALTER TABLE t ADD COLUMN c TEXT UNIQUE;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   ALTER TABLE t ADD COLUMN c TEXT;
--   CREATE UNIQUE INDEX t_c ON t (c);
SELECT p.place, 'a column that is added can''t be UNIQUE' AS message
FROM problems AS p
WHERE p.code = 'add-unique';
