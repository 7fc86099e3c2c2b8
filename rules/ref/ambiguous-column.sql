-- ref/ambiguous-column  error
-- title: A column name that means more than one column
-- why: SQLite refuses to choose.
-- source: https://sqlite.org/lang.html
-- on: ambiguous-column
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE TABLE u (id INTEGER PRIMARY KEY, t_id INTEGER);
--   DELETE FROM t WHERE id IN (SELECT id FROM t JOIN u ON u.t_id = t.id);
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
SELECT p.place, p.arg1 || ' is ambiguous: several tables here have such a column' AS message,
       'put the table before it: table.' || p.arg1 AS help
FROM problems AS p
WHERE p.code = 'ambiguous-column';
