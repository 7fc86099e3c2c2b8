-- alter/rename-missing  error
-- title: A RENAME COLUMN or DROP COLUMN of a column that is not there
-- why: The ALTER TABLE fails.
-- source: https://sqlite.org/lang_altertable.html
-- on: rename-missing
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   ALTER TABLE t RENAME COLUMN c TO d;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   ALTER TABLE t RENAME COLUMN a TO d;
SELECT p.place, quoted(p.arg2) || ' has no column ' || quoted(p.arg1) AS message,
       CASE WHEN p.arg3 IS NOT NULL THEN 'did you mean ' || quoted(p.arg3) || '?' END AS help
FROM problems AS p
WHERE p.code = 'rename-missing';
