-- d1/shadow-table  error
-- title: A change to a table that belongs to a virtual table
-- why: search_data, search_idx and the like are how an fts5 table search keeps its index. D1 protects them: "may not be dropped", "may not
--   be altered", "cannot create triggers on shadow tables".
-- help: drop or rename the virtual table; its own tables go with it
-- source: probe: workerd 1.20261117.1, https://sqlite.org/c3ref/c_dbconfig_defensive.html
-- target: d1
-- bad:
--   CREATE VIRTUAL TABLE search USING fts5(body);
--   DROP TABLE search_data;
-- bad:
--   CREATE VIRTUAL TABLE search USING fts5(body);
--   CREATE TRIGGER search_t AFTER INSERT ON search_content BEGIN SELECT 1; END;
-- good:
--   CREATE VIRTUAL TABLE search USING fts5(body);
--   ALTER TABLE search RENAME TO found;
--   DROP TABLE found;
SELECT s.name_place AS place, quoted(o.name) || ' belongs to a virtual table: D1 lets nobody ' || CASE c.kind WHEN 'drop' THEN 'drop' ELSE 'alter' END || ' it' AS message
FROM changes AS c
JOIN objects AS o ON o.id = c.old_object AND o.table_kind = 'shadow'
JOIN statements AS s ON s.id = c.statement AND s.name = o.name
WHERE NOT c.implied AND c.kind <> 'follow'
UNION ALL
SELECT t.name_place, quoted(t.table_name) || ' belongs to a virtual table: D1 lets nobody have a trigger on it'
FROM trigger_list AS t
JOIN objects AS g ON g.id = t.id
JOIN objects AS o ON o.name = t.table_name AND o.table_kind = 'shadow' AND o.born < g.born AND coalesce(o.died, g.born) >= g.born
WHERE g.previous IS NULL;
