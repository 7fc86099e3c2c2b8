-- ref/insert-columns  error
-- title: Columns and values that differ in number
-- why: The statement fails.
-- help: name a column for each value, and give a value for each column
-- source: https://sqlite.org/lang_insert.html
-- on: insert-count, values-count, assignment-count
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   INSERT INTO t (id, a) VALUES (1, 'x', 'y');
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   INSERT INTO t VALUES (1, 'x');
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE TRIGGER t_log AFTER DELETE ON t BEGIN INSERT INTO t VALUES (OLD.id); END;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   INSERT INTO t (id, a) VALUES (1, 'x');
SELECT p.place, CASE p.code
         WHEN 'insert-count' THEN p.arg3 || CASE p.arg3 WHEN '1' THEN ' value for ' ELSE ' values for ' END || p.arg2 || CASE p.arg2 WHEN '1' THEN ' column of ' ELSE ' columns of ' END || quoted(p.arg1)
         WHEN 'values-count' THEN 'this row has ' || p.arg2 || CASE p.arg2 WHEN '1' THEN ' value' ELSE ' values' END || ', the first has ' || p.arg1
         ELSE p.arg2 || CASE p.arg2 WHEN '1' THEN ' value' ELSE ' values' END || ' for ' || p.arg1 || ' columns' END AS message,
       related(p.related, 'counted here') AS related
FROM problems AS p
WHERE p.code IN ('insert-count', 'values-count', 'assignment-count')
  AND NOT (p.code = 'insert-count' AND p.arg1 LIKE 'sqlite%' AND EXISTS (SELECT 1 FROM problems AS r WHERE r.statement = p.statement AND r.code = 'refused'));
