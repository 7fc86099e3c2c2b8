-- ref/order-term  error
-- title: ORDER BY or GROUP BY that means no result column
-- why: The statement fails.
-- source: https://sqlite.org/lang_select.html
-- on: order-term, ordinal-range
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE TABLE u AS SELECT id FROM t ORDER BY 3;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE TABLE u AS SELECT id FROM t ORDER BY 1;
SELECT p.place, CASE p.code WHEN 'order-term' THEN 'term ' || p.arg1 || ' of ORDER BY matches no column of the compound SELECT' ELSE p.arg1 || ' counts the result columns, and there are only ' || p.arg2 END AS message
FROM problems AS p
WHERE p.code IN ('order-term', 'ordinal-range');
