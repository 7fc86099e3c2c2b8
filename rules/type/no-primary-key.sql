-- type/no-primary-key  warning
-- title: A table without a primary key
-- why: Nothing names a row: an import run twice doubles them, and neither an UPSERT nor a foreign key can mean one.
-- help: declare one: id INTEGER PRIMARY KEY, or the columns that tell rows apart
-- source: https://sqlite.org/lang_createtable.html section 3.5
-- bad:
--   CREATE TABLE log (at TEXT, line TEXT);
-- good:
--   CREATE TABLE log (id INTEGER PRIMARY KEY, line TEXT);
--   CREATE TABLE member (user_id INTEGER NOT NULL, team_id INTEGER NOT NULL, PRIMARY KEY (user_id, team_id));
--   CREATE TABLE setting (name TEXT NOT NULL UNIQUE, value TEXT);
SELECT t.name_place AS place, quoted(t.name) || ' has no primary key' AS message
FROM final_tables AS t
WHERE NOT EXISTS (SELECT 1 FROM columns AS c WHERE c.object = t.id AND (c.primary_key OR c.type_slip_for IN ('PRIMARY', 'PRIMARY KEY'))) -- type/affinity's
  AND NOT EXISTS (SELECT 1 FROM final_indexes AS i WHERE i.table_object = t.id AND i.is_unique AND NOT i.partial
                  AND NOT EXISTS (SELECT 1 FROM index_columns AS k LEFT JOIN columns AS c ON c.object = t.id AND c.name = k.name
                                  WHERE k.index_id = i.id AND NOT coalesce(c.not_null, 0)));
