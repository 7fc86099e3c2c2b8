-- ref/order-term  error
-- title: ORDER BY or GROUP BY that means no result column
-- why: The statement fails; in a view or trigger it fails when that is used.
-- source: https://sqlite.org/lang_select.html
-- on: order-term, ordinal-range
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE TABLE u AS SELECT id FROM t ORDER BY 3;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE VIEW v AS SELECT a FROM t ORDER BY 2;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE TABLE u AS SELECT id FROM t ORDER BY 1;
SELECT p.place, CASE p.code WHEN 'order-term' THEN 'term ' || p.arg1 || ' of ORDER BY matches no column of the compound SELECT' ELSE p.arg1 || ' counts the result columns, and there are only ' || p.arg2 END AS message,
       CASE s.kind WHEN 'create_view' THEN 'the view is made all the same, and every query of it fails'
                   WHEN 'create_trigger' THEN 'the trigger is made all the same, and every write that fires it fails' END AS help
FROM problems AS p LEFT JOIN statements AS s ON s.id = p.statement
WHERE p.code IN ('order-term', 'ordinal-range');
