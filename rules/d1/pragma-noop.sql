-- d1/pragma-noop  warning  fix
-- title: PRAGMA foreign_keys has no effect on D1
-- why: D1 runs a migration inside a transaction, where SQLite ignores PRAGMA foreign_keys; the enforcement stays on. Who relies on
--   it being off loses rows: see loss/rebuild-cascade.
-- help: delete it; PRAGMA defer_foreign_keys=ON puts the check off to the commit, but not the actions
-- source: probe: workerd 1.20261117.1, all spellings; https://sqlite.org/pragma.html#pragma_foreign_keys
-- target: d1
-- bad:
--   PRAGMA foreign_keys = OFF;
--   CREATE TABLE t (id INTEGER PRIMARY KEY);
-- good:
--   PRAGMA defer_foreign_keys = ON;
--   CREATE TABLE t (id INTEGER PRIMARY KEY);
SELECT p.place, source(p.place) || ' does nothing on D1: foreign keys are always enforced' AS message,
       delete_at(s.whole) AS fix, 'delete the PRAGMA' AS fix_title
FROM pragmas AS p
JOIN d1_pragmas AS d ON d.name = p.name AND d.answer = 'noop'
JOIN statements AS s ON s.id = p.statement
WHERE lower(p.argument) IN ('off', '0', 'false', 'no');
