-- fk/column-count  error
-- title: A foreign key with more or fewer columns than its parent
-- why: The CREATE TABLE fails.
-- source: https://sqlite.org/foreignkeys.html
-- on: column-count
-- bad:
--   CREATE TABLE p (a INTEGER, b INTEGER, PRIMARY KEY (a, b));
--   CREATE TABLE c (x INTEGER, y INTEGER, FOREIGN KEY (x, y) REFERENCES p (a));
-- good:
--   CREATE TABLE p (a INTEGER, b INTEGER, PRIMARY KEY (a, b));
--   CREATE TABLE c (x INTEGER, y INTEGER, FOREIGN KEY (x, y) REFERENCES p (a, b));
SELECT p.place, p.arg1 || CASE p.arg1 WHEN '1' THEN ' column refers to ' ELSE ' columns refer to ' END || p.arg2 AS message
FROM problems AS p
WHERE p.code = 'column-count';
