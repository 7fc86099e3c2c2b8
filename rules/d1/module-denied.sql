-- d1/module-denied  error  suggest
-- title: A virtual table module that D1 refuses
-- why: D1 takes fts5, fts5vocab, rtree and rtree_i32 and answers "not authorized" to all others.
-- source: probe: workerd 1.20261117.1; workerd 1.20260426.1 refuses rtree, too (src/facts/d1.def)
-- target: d1
-- changes: schema
-- bad:
--   CREATE VIRTUAL TABLE docs USING fts4 (body);
-- bad:
--   ==> settings version=2026-04
--   CREATE VIRTUAL TABLE boxes USING rtree (id, low, high);
-- good:
--   CREATE VIRTUAL TABLE boxes USING rtree (id, low, high);
--   CREATE VIRTUAL TABLE docs USING fts5 (body);
SELECT v.name_place AS place, 'D1 refuses the module ' || v.module AS message,
       CASE WHEN lower(v.module) LIKE 'fts%' THEN 'use fts5' END AS help,
       CASE WHEN lower(v.module) LIKE 'fts%' THEN edit(v.name_place, 'fts5') END AS fix, 'use fts5' AS fix_title
FROM virtual_tables AS v
WHERE NOT EXISTS (SELECT 1 FROM d1_modules AS m WHERE m.name = v.module)
UNION ALL
SELECT n.place, 'D1 does not have ' || n.name, NULL, NULL, NULL
FROM nodes AS n
WHERE n.kind = 'from_item' AND lower(n.name) IN ('dbstat', 'bytecode', 'tables_used', 'sqlite_dbpage', 'sqlite_stmt', 'completion', 'generate_series', 'fsdir', 'wholenumber')
  AND NOT EXISTS (SELECT 1 FROM objects AS o WHERE o.name = n.name AND o.kind IN ('table', 'view'));
