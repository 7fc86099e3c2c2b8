-- d1/pragma-case  warning  fix
-- title: A PRAGMA name in capitals
-- why: Older runtimes compare the name letter by letter and refuse PRAGMA DEFER_FOREIGN_KEYS; which one production runs can't be seen.
-- help: write it in small letters
-- source: probe: workerd 1.20260426.1 refuses it, 1.20261117.1 takes it
-- target: d1
-- bad:
--   PRAGMA DEFER_FOREIGN_KEYS = ON;
--   CREATE TABLE t (id INTEGER PRIMARY KEY);
-- good:
--   PRAGMA defer_foreign_keys = ON;
--   CREATE TABLE t (id INTEGER PRIMARY KEY);
SELECT p.name_place AS place, 'older D1 runtimes refuse PRAGMA ' || p.name || ' for its capitals' AS message,
       edit(p.name_place, lower(p.name)) AS fix, 'write ' || lower(p.name) AS fix_title
FROM pragmas AS p JOIN d1_pragmas AS d ON d.name = p.name
WHERE p.name <> lower(p.name) COLLATE BINARY AND (d.answer <> 'read' OR p.argument IS NULL);
