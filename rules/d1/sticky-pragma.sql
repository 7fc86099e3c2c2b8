-- d1/sticky-pragma  warning  fix
-- title: A PRAGMA that stays set after the migration
-- why: It does not end with the transaction: the Worker's queries run on the same connection and meet it, until the database's
--   object restarts. ignore_check_constraints left on lets bad rows in for hours.
-- help: set it back at the end of the file
-- source: probe: workerd 1.20261117.1: legacy_alter_table, ignore_check_constraints, case_sensitive_like, recursive_triggers read back in a later call
-- target: d1
-- bad:
--   PRAGMA legacy_alter_table = ON;
--   CREATE TABLE t (id INTEGER PRIMARY KEY);
-- good:
--   PRAGMA legacy_alter_table = ON;
--   CREATE TABLE t (id INTEGER PRIMARY KEY);
--   PRAGMA legacy_alter_table = OFF;
SELECT p.place, 'PRAGMA ' || lower(p.name) || ' stays set on the connection after this migration' AS message,
       insert_after(last.whole, CASE WHEN last.semicolon THEN '' ELSE ';' END || char(10) || 'PRAGMA ' || lower(p.name) || '=OFF;') AS fix,
       'set it back at the end' AS fix_title
FROM pragmas AS p
JOIN d1_pragmas AS d ON d.name = p.name AND d.answer = 'sticky'
JOIN statements AS s ON s.id = p.statement
JOIN files AS f ON f.id = s.file
JOIN statements AS last ON last.id = f.first_statement + f.statements - 1
WHERE lower(p.argument) IN ('on', '1', 'true', 'yes')
  AND NOT EXISTS (SELECT 1 FROM pragmas AS q JOIN statements AS t ON t.id = q.statement
                  WHERE q.name = p.name AND t.file = s.file AND t.id > s.id AND q.argument IS NOT NULL);
