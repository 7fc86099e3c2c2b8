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
SELECT p.place, 'this foreign key has ' || p.arg1 || CASE p.arg1 WHEN '1' THEN ' column' ELSE ' columns' END || ', and names ' || p.arg2 || ' of ' || quoted(p.arg3) AS message,
       'name one column of ' || quoted(p.arg3) || ' for each of its own' || CASE WHEN p.arg1 = '1' THEN '; a key of several columns is FOREIGN KEY (a, b) REFERENCES ' || quoted(p.arg3) || ' (…, …), behind the columns' ELSE '' END AS help
FROM problems AS p
WHERE p.code = 'column-count';
