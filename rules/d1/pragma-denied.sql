-- d1/pragma-denied  error  fix
-- title: A PRAGMA that D1 refuses
-- why: D1 lets few pragmas through and answers "not authorized" to all others; the migration fails and is rolled back.
-- help: delete it
-- source: probe: every pragma of SQLite 3.54 through workerd 1.20261117.1 (src/facts/d1.def); https://developers.cloudflare.com/d1/sql-api/sql-statements/
-- target: d1
-- bad:
--   PRAGMA journal_mode = WAL;
--   CREATE TABLE t (id INTEGER PRIMARY KEY);
-- good:
--   PRAGMA defer_foreign_keys = ON;
--   CREATE TABLE t (id INTEGER PRIMARY KEY);
SELECT p.place,
       'D1 refuses ' || CASE d.answer WHEN 'read' THEN 'to set PRAGMA ' ELSE 'PRAGMA ' END || lower(p.name) AS message,
       CASE WHEN near.name IS NOT NULL THEN 'did you mean ' || near.name || '?' END AS help,
       delete_at(s.whole) AS fix, 'delete the PRAGMA' AS fix_title
FROM pragmas AS p
JOIN statements AS s ON s.id = p.statement
LEFT JOIN d1_pragmas AS d ON d.name = p.name
LEFT JOIN d1_pragmas AS near ON d.name IS NULL AND distance(near.name, p.name) <= 2
WHERE d.name IS NULL OR (d.answer = 'read' AND p.argument IS NOT NULL);
