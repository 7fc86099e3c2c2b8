-- ref/wrong-arity  error
-- title: A function called with the wrong number of arguments
-- why: The statement fails; in a view or trigger it fails when that is used.
-- source: https://sqlite.org/lang_corefunc.html
-- on: wrong-arity
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   UPDATE t SET a = upper(a, b) WHERE id = 1;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE VIEW v AS SELECT lower(a, b) AS a FROM t;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   UPDATE t SET a = coalesce(a, b) WHERE id = 1;
SELECT p.place, p.arg1 || '() takes ' || p.arg3 || CASE p.arg3 WHEN '1' THEN ' argument' ELSE ' arguments' END || ', not ' || p.arg2 AS message,
       CASE s.kind WHEN 'create_view' THEN 'the view is made all the same, and every query of it fails'
                   WHEN 'create_trigger' THEN 'the trigger is made all the same, and every write that fires it fails' END AS help
FROM problems AS p LEFT JOIN statements AS s ON s.id = p.statement
WHERE p.code = 'wrong-arity'
  AND NOT (setting('target') = 'd1' -- group d1 refuses the function altogether
           AND EXISTS (SELECT 1 FROM calls AS c JOIN d1_functions AS d ON d.name = c.name WHERE c.statement = p.statement AND c.name_place = p.place));
