-- ref/column-count  error
-- title: Parts of a query that differ in number of columns
-- why: The statement fails; in a view or trigger it fails when that is used.
-- source: https://sqlite.org/rowvalue.html
-- on: row-value, subquery-columns, compound-count
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   DELETE FROM t WHERE (id, a) = (1, 2, 3);
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   DELETE FROM t WHERE id IN (SELECT id, a FROM t);
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE TABLE u AS SELECT id FROM t UNION SELECT id, a FROM t;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE VIEW v AS SELECT a FROM t UNION SELECT a, b FROM t;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   DELETE FROM t WHERE (id, a) = (1, 'x');
SELECT p.place, CASE p.code
         WHEN 'row-value' THEN CASE WHEN p.arg1 = '1' AND source(p.place) LIKE '(%' THEN 'a row of ' || p.arg2 || ' values can''t stand where one value is wanted' ELSE 'a row of ' || p.arg1 || CASE p.arg1 WHEN '1' THEN ' value' ELSE ' values' END || ' meets one of ' || p.arg2 END
         WHEN 'subquery-columns' THEN 'this query gives ' || p.arg2 || ' columns where ' || p.arg1 || CASE p.arg1 WHEN '1' THEN ' is' ELSE ' are' END || ' wanted'
         ELSE 'the SELECTs around ' || p.arg1 || ' have ' || p.arg2 || ' and ' || p.arg3 || ' columns' END AS message,
       CASE s.kind WHEN 'create_view' THEN 'the view is made all the same, and every query of it fails'
                   WHEN 'create_trigger' THEN 'the trigger is made all the same, and every write that fires it fails' END AS help
FROM problems AS p LEFT JOIN statements AS s ON s.id = p.statement
WHERE p.code IN ('row-value', 'subquery-columns', 'compound-count');
