-- Functions, aggregates, windows, row values.
CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT, c REAL);

SELECT lower(b), coalesce(b, c), max(a, c), count(*), sum(c) FROM t;
SELECT lenght(b) FROM t;
--! unknown-function lenght
SELECT lower(b, c) FROM t;
--! wrong-arity lower
SELECT coalesce(b) FROM t;
--! wrong-arity coalesce
SELECT b REGEXP 'x' FROM t;
--! unknown-function REGEXP
SELECT b FROM t WHERE count(*) > 1;
--! aggregate-misuse count
SELECT b FROM t GROUP BY sum(c);
--! aggregate-misuse sum
SELECT sum(count(*)) FROM t;
--! aggregate-misuse count
SELECT sum(c) AS s FROM t GROUP BY s;
--! aggregate-alias s
SELECT b FROM t HAVING b = 'x';
--! having
SELECT b, count(*) FROM t GROUP BY b HAVING count(*) > 1 ORDER BY count(*);
SELECT row_number() OVER (ORDER BY a), sum(c) OVER w FROM t WINDOW w AS (PARTITION BY b);
SELECT row_number() FROM t;
--! window-misuse row_number
SELECT lower(b) OVER () FROM t;
--! window-misuse lower
SELECT a FROM t WHERE rank() OVER () = 1;
--! window-misuse rank
SELECT sum(c) OVER absent FROM t;
--! unknown-window absent
SELECT group_concat(DISTINCT b), count(DISTINCT a) FILTER (WHERE c > 0) FROM t;
SELECT group_concat(DISTINCT b, ',') FROM t;
--! aggregate-misuse group_concat
SELECT abs(a) FILTER (WHERE 1) FROM t;
--! aggregate-misuse abs
SELECT a FROM t WHERE (a, b) = (1, 'x');
SELECT a FROM t WHERE (a, b) = (1, 'x', 2);
--! row-value 2
SELECT a FROM t WHERE (a, b) IN (SELECT a, b FROM t);
SELECT a FROM t WHERE a IN (SELECT a, b FROM t);
--! subquery-columns 1
SELECT (SELECT a, b FROM t);
--! subquery-columns 1
SELECT b COLLATE absent FROM t ORDER BY 1;
--! unknown-collation absent
SELECT RAISE(ABORT, 'no');
--! raise-outside-trigger
