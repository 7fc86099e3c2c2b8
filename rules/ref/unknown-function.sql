-- ref/unknown-function  error  suggest
-- title: A function that does not exist
-- why: The statement fails; in a view or trigger it fails when that is used.
-- source: https://sqlite.org/lang_corefunc.html
-- on: unknown-function
-- changes: schema
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   UPDATE t SET a = uper(b) WHERE id = 1;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE VIEW v AS SELECT uper(a) AS a FROM t;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   UPDATE t SET a = upper(b) WHERE id = 1;
SELECT p.place, CASE WHEN instr(lower(source(p.place)), lower(p.arg1)) = 1 THEN 'there is no function ' || p.arg1 || '()'
                     ELSE 'the operator ' || upper(p.arg1) || ' calls a function ' || lower(p.arg1) || '(), and there is none' END AS message,
       CASE WHEN instr(lower(source(p.place)), lower(p.arg1)) <> 1 THEN 'use LIKE or GLOB'
            WHEN p.arg2 IS NOT NULL THEN 'did you mean ' || p.arg2 || '()?'
            WHEN s.kind = 'create_view' THEN 'the view is made all the same, and every query of it fails'
            WHEN s.kind = 'create_trigger' THEN 'the trigger is made all the same, and every write that fires it fails' END AS help,
       CASE WHEN p.arg2 IS NOT NULL AND instr(lower(source(p.place)), lower(p.arg1)) = 1 THEN edit(part(p.place, 0, length(CAST(p.arg1 AS BLOB))), p.arg2) END AS fix,
       'call ' || p.arg2 || '()' AS fix_title
FROM problems AS p LEFT JOIN statements AS s ON s.id = p.statement
WHERE p.code = 'unknown-function'
  AND NOT (setting('target') = 'd1' -- group d1 says it
           AND EXISTS (SELECT 1 FROM calls AS c JOIN d1_functions AS d ON d.name = c.name WHERE c.statement = p.statement AND c.name_place = p.place));
