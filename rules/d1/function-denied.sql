-- d1/function-denied  error  suggest
-- title: A function that D1 refuses
-- why: SQLite has it, but D1's authorizer does not let it through: "not authorized to use function".
-- source: probe: every function of SQLite 3.54 through workerd 1.20261117.1 (src/facts/d1.def)
-- target: d1
-- changes: schema
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a REAL CHECK (power(a, 2) < 100));
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a REAL CHECK (pow(a, 2) < 100));
SELECT c.name_place AS place, 'D1 refuses ' || lower(c.name) || '()' AS message,
       CASE WHEN d.instead IS NOT NULL THEN 'use ' || d.instead || '()' END AS help,
       CASE WHEN d.instead IS NOT NULL THEN edit(c.name_place, d.instead) END AS fix,
       'use ' || d.instead || '()' AS fix_title
FROM calls AS c JOIN d1_functions AS d ON d.name = c.name AND d.answer = 'denied'
WHERE c.context NOT IN ('view', 'trigger');
