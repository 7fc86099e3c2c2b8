-- dml/eq-null  warning  fix
-- title: A comparison with NULL that is never true
-- why: x = NULL and x <> NULL are NULL whatever x is: WHERE keeps no row, CHECK refuses none.
-- help: use IS NULL or IS NOT NULL
-- source: https://sqlite.org/lang_expr.html
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   UPDATE t SET a = 'x' WHERE a = NULL;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   DELETE FROM t WHERE b <> NULL;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   UPDATE t SET a = NULL WHERE a IS NULL;
SELECT c.place, source(c.place) || ' is never true' AS message,
       edit(c.place, source(c.left_place) || CASE c.operator WHEN '=' THEN ' IS NULL' ELSE ' IS NOT NULL' END) AS fix,
       'compare with IS' AS fix_title
FROM comparisons AS c
WHERE c.operator IN ('=', '<>') AND upper(c.right_text) = 'NULL';
