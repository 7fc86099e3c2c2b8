-- ref/aggregate  error
-- title: An aggregate or window function where none may stand
-- why: The statement fails; in a view or trigger it fails when that is used.
-- source: https://sqlite.org/lang_aggfunc.html
-- on: aggregate-misuse, aggregate-alias, aggregate-group-by, window-misuse, having, unknown-window
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   DELETE FROM t WHERE count(*) > 1;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE VIEW v AS SELECT a FROM t WHERE count(*) > 1;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   DELETE FROM t WHERE id IN (SELECT max(id) FROM t GROUP BY a HAVING count(*) > 1);
SELECT p.place, CASE p.code
         WHEN 'aggregate-misuse' THEN CASE p.arg2 WHEN 'distinct' THEN 'DISTINCT in ' || p.arg1 || '() needs exactly one argument'
                                                  WHEN 'filter' THEN 'FILTER belongs to aggregates, and ' || p.arg1 || '() is none'
                                                  WHEN 'order-by' THEN 'ORDER BY inside ' || p.arg1 || '() is for aggregates'
                                                  ELSE 'the aggregate ' || p.arg1 || '() can''t stand here' END
         WHEN 'aggregate-alias' THEN 'the alias ' || p.arg1 || ' stands for an aggregate, and none may stand here'
         WHEN 'aggregate-group-by' THEN 'GROUP BY can''t group by an aggregate'
         WHEN 'window-misuse' THEN CASE p.arg2 WHEN 'without-over' THEN p.arg1 || '() is a window function and needs OVER'
                                               WHEN 'scalar' THEN p.arg1 || '() is no window function'
                                               ELSE 'the window function ' || p.arg1 || '() can''t stand here' END
         WHEN 'having' THEN 'HAVING without GROUP BY needs an aggregate'
         ELSE 'there is no window ' || quoted(p.arg1) END AS message,
       CASE s.kind WHEN 'create_view' THEN 'the view is made all the same, and every query of it fails'
                   WHEN 'create_trigger' THEN 'the trigger is made all the same, and every write that fires it fails' END AS help
FROM problems AS p LEFT JOIN statements AS s ON s.id = p.statement
WHERE p.code IN ('aggregate-misuse', 'aggregate-alias', 'aggregate-group-by', 'window-misuse', 'having', 'unknown-window')
  -- GROUP BY count(*) is one mistake.
  AND NOT (p.code = 'aggregate-misuse' AND EXISTS (SELECT 1 FROM problems AS q WHERE q.statement = p.statement AND q.code = 'aggregate-group-by' AND instr(source(q.place), source(p.place)) = 1));
