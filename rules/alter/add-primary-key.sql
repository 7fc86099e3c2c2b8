-- alter/add-primary-key  error
-- title: ADD COLUMN with PRIMARY KEY
-- why: SQLite can't add a key to a table that is there: the table has to be rebuilt.
-- help: rebuild the table; `mig new NAME --from-diff schema.sql` writes it
-- source: https://sqlite.org/lang_altertable.html
-- on: add-primary-key
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   ALTER TABLE t ADD COLUMN c INTEGER PRIMARY KEY;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   ALTER TABLE t ADD COLUMN c INTEGER;
SELECT p.place, 'a column that is added can''t be the PRIMARY KEY' AS message
FROM problems AS p
WHERE p.code = 'add-primary-key';
