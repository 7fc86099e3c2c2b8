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
--   SELECT count(*) FROM pragma_table_info('t');
--   PRAGMA defer_foreign_keys = ON;
--   CREATE TABLE t (id INTEGER PRIMARY KEY);
SELECT p.place,
       CASE WHEN substr(lower(p.argument), 1, 4) = '_cf_' THEN 'D1 refuses to tell about ' || p.argument
            WHEN d.answer IN ('noop', 'accepted', 'sticky') AND p.argument IS NOT NULL AND NOT p.parenthesized THEN 'D1 refuses the value ' || p.argument || ' for PRAGMA ' || lower(p.name)
            ELSE 'D1 refuses ' || CASE d.answer WHEN 'read' THEN 'to set PRAGMA ' ELSE 'PRAGMA ' END || lower(p.name) END AS message,
       CASE WHEN near.name IS NOT NULL THEN 'did you mean ' || near.name || '?' END AS help,
       delete_at(s.whole) AS fix, 'delete the PRAGMA' AS fix_title
FROM pragmas AS p
JOIN statements AS s ON s.id = p.statement
LEFT JOIN d1_pragmas AS d ON d.name = p.name
LEFT JOIN d1_pragmas AS near ON d.name IS NULL AND distance(near.name, p.name) <= 2
WHERE d.name IS NULL OR (d.answer = 'read' AND p.argument IS NOT NULL)
   OR substr(lower(p.argument), 1, 4) = '_cf_'
   OR (p.name IN ('foreign_keys', 'defer_foreign_keys', 'legacy_alter_table', 'recursive_triggers', 'case_sensitive_like', 'ignore_check_constraints', 'reverse_unordered_selects')
       AND lower(p.argument) NOT IN ('on', 'off', 'true', 'false', 'yes', 'no') AND substr(p.argument, 1, 1) NOT IN ('0', '1'))
   OR (p.name IN ('table_info', 'table_xinfo', 'index_list', 'index_info', 'index_xinfo', 'foreign_key_list') AND p.argument IS NULL)
   OR (p.name = 'optimize' AND (p.argument GLOB '*[^0-9xa-fA-F+-]*' OR p.argument = ''))
UNION ALL
SELECT p.place, 'there is no table ' || quoted(p.argument) || ' that PRAGMA ' || lower(p.name) || ' could check', NULL, NULL, NULL
FROM pragmas AS p
WHERE p.name IN ('foreign_key_check', 'quick_check') AND p.argument NOT LIKE 'sqlite!_%' ESCAPE '!'
  AND NOT (p.name = 'quick_check' AND p.argument NOT GLOB '*[^0-9+-]*')
  AND NOT EXISTS (SELECT 1 FROM objects AS o WHERE o.name = p.argument AND o.kind IN ('table', 'view') AND o.born < p.statement AND coalesce(o.died, p.statement) >= p.statement)
UNION ALL
SELECT n.place, 'D1 refuses ' || n.name || ', for it refuses the pragma', NULL, NULL, NULL
FROM nodes AS n
WHERE n.kind = 'from_item' AND substr(lower(n.name), 1, 7) = 'pragma_'
  AND NOT EXISTS (SELECT 1 FROM d1_pragmas AS d WHERE d.name = substr(n.name, 8))
UNION ALL
SELECT n.place, 'D1 answers ' || n.name || ' only for an object that is named', NULL, NULL, NULL
FROM nodes AS n
WHERE n.kind = 'from_item' AND lower(n.name) IN ('pragma_table_info', 'pragma_table_xinfo', 'pragma_index_list', 'pragma_index_info', 'pragma_index_xinfo', 'pragma_foreign_key_list')
  AND NOT EXISTS (SELECT 1 FROM nodes AS a WHERE a.parent = n.id)
  AND NOT EXISTS (SELECT 1 FROM nodes AS a WHERE a.statement = n.statement AND a.kind = 'column_ref' AND lower(a.name) = 'arg');
