-- d1/pragma-case  warning  fix
-- title: A PRAGMA name in capitals
-- why: Older runtimes compare the name letter by letter and refuse PRAGMA DEFER_FOREIGN_KEYS; which one production runs can't be seen.
-- help: write it in small letters
-- source: probe: workerd 1.20260426.1 refuses it, 1.20261117.1 takes it
-- target: d1
-- bad:
--   PRAGMA DEFER_FOREIGN_KEYS = ON;
--   CREATE TABLE t (id INTEGER PRIMARY KEY);
-- bad:
--   ==> settings version=2026-04
--   PRAGMA FOREIGN_KEY_CHECK;
-- good:
--   PRAGMA defer_foreign_keys = ON;
--   CREATE TABLE t (id INTEGER PRIMARY KEY);
SELECT p.name_place AS place, CASE c.answer WHEN 'refused' THEN 'D1 refuses' ELSE 'older D1 runtimes refuse' END || ' PRAGMA ' || p.name || ' for its capitals' AS message,
       edit(p.name_place, lower(p.name)) AS fix, 'write ' || lower(p.name) AS fix_title, CASE c.answer WHEN 'refused' THEN 'error' END AS severity
FROM pragmas AS p JOIN d1_pragmas AS d ON d.name = p.name JOIN d1_statements AS c ON c.kind = 'pragma in capitals'
WHERE p.name <> lower(p.name) COLLATE BINARY AND (d.answer <> 'read' OR p.argument IS NULL);
