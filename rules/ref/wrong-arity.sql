-- ref/wrong-arity  error
-- title: A function called with the wrong number of arguments
-- why: The statement fails.
-- source: https://sqlite.org/lang_corefunc.html
-- on: wrong-arity
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   UPDATE t SET a = upper(a, b) WHERE id = 1;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   UPDATE t SET a = coalesce(a, b) WHERE id = 1;
SELECT p.place, p.arg1 || '() takes ' || p.arg3 || CASE p.arg3 WHEN '1' THEN ' argument' ELSE ' arguments' END || ', not ' || p.arg2 AS message
FROM problems AS p
WHERE p.code = 'wrong-arity';
