-- dml/seed-not-idempotent  note
-- title: Rows with fixed keys put into a table that may hold them already
-- why: Where someone has put the row in by hand, or the application has taken the number, the INSERT fails, and the migration with it.
-- help: INSERT OR IGNORE, or … ON CONFLICT (id) DO NOTHING
-- source: https://sqlite.org/lang_upsert.html
-- bad:
--   ==> 0001_plans.sql
--   CREATE TABLE plans (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_seed.sql
--   INSERT INTO plans (id, name) VALUES (1, 'free'), (2, 'team');
-- good:
--   ==> 0001_plans.sql
--   CREATE TABLE plans (id INTEGER PRIMARY KEY, name TEXT);
--   INSERT INTO plans (id, name) VALUES (1, 'free');
--   ==> 0002_seed.sql
--   INSERT INTO plans (id, name) VALUES (2, 'team') ON CONFLICT (id) DO NOTHING;
--   INSERT INTO plans (name) VALUES ('more');
SELECT w.table_place AS place, 'this INSERT fails where ' || quoted(w.table_name) || ' has a row with that ' || quoted(k.name) || ' already' AS message
FROM writes AS w
JOIN objects AS o ON o.id = w.object AND o.kind = 'table'
JOIN columns AS k ON k.object = o.id AND k.primary_key = 1
WHERE w.kind = 'insert' AND NOT w.in_trigger AND NOT w.created_in_file AND NOT w.selecting AND NOT w.defaults AND NOT w.upsert
  AND coalesce(w.conflict, '') NOT IN ('ignore', 'replace')
  AND (NOT w.named_columns OR EXISTS (SELECT 1 FROM nodes AS n JOIN nodes AS c ON c.parent = n.id AND c.kind = 'column_name'
                                      WHERE n.statement = w.statement AND n.kind = 'insert' AND c.name = k.name COLLATE NOCASE))
GROUP BY w.statement, w.object;
