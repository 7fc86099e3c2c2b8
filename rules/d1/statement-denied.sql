-- d1/statement-denied  error
-- title: A statement that D1 refuses
-- why: A D1 database stands alone, is vacuumed by its keeper and has no temporary objects; writes to sqlite_master are refused.
-- source: probe: workerd 1.20261117.1
-- target: d1
-- bad:
--   VACUUM;
-- bad:
--   CREATE TEMP TABLE t (id INTEGER PRIMARY KEY);
-- bad:
--   DELETE FROM sqlite_master WHERE name = 'x';
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY);
--   ANALYZE;
--   WITH _cf_old AS (SELECT id FROM t) DELETE FROM t WHERE id IN (SELECT id FROM _cf_old);
SELECT s.place, 'D1 refuses ' || upper(s.kind) AS message, 'delete it' AS help
FROM statements AS s JOIN d1_statements AS d ON d.kind = s.kind AND d.answer = 'refused'
WHERE s.kind IN ('attach', 'detach', 'vacuum')
UNION ALL
SELECT s.start, 'D1 refuses temporary objects', 'make an ordinary one and drop it at the end of the file'
FROM statements AS s
WHERE s.temp
UNION ALL
SELECT w.table_place, 'D1 refuses writes to ' || w.table_name, NULL
FROM writes AS w
WHERE lower(w.table_name) IN ('sqlite_master', 'sqlite_schema', 'sqlite_temp_master', 'sqlite_temp_schema')
UNION ALL
SELECT w.table_place, quoted(w.table_name) || ' belongs to a virtual table, and D1 refuses writes to it', 'write to the virtual table'
FROM writes AS w JOIN objects AS o ON o.id = w.object AND o.table_kind = 'shadow'
UNION ALL
SELECT n.place, 'D1 refuses to tell about ' || n.name, NULL
FROM nodes AS n JOIN statements AS s ON s.id = n.statement AND s.kind NOT IN ('create_view', 'create_trigger')
WHERE n.kind = 'from_item' AND substr(lower(n.name), 1, 4) = '_cf_'
  AND NOT EXISTS (SELECT 1 FROM nodes AS c WHERE c.statement = n.statement AND c.kind = 'common_table' AND lower(c.name) = lower(n.name));
