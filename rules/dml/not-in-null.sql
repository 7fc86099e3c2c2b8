-- dml/not-in-null  warning
-- title: NOT IN with a NULL in its list
-- why: One NULL makes NOT IN never true: the statement touches no row.
-- help: leave the NULL out, and say … AND a IS NOT NULL if that is meant
-- source: https://sqlite.org/lang_expr.html
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   DELETE FROM t WHERE a NOT IN ('x', NULL);
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   DELETE FROM t WHERE a NOT IN ('x', 'y');
SELECT n.place, 'the NULL makes this NOT IN never true' AS message
FROM nodes AS i CROSS JOIN nodes AS n ON n.parent = i.id AND n.kind = 'literal' AND upper(n.source_text) = 'NULL'
WHERE i.kind = 'in' AND instr(upper(i.source_text), 'NOT IN');
