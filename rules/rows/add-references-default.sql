-- rows/add-references-default  error
-- title: ADD COLUMN with REFERENCES and a default that is not NULL
-- why: With foreign keys on, a column added with REFERENCES must default to NULL: the default might refer to no row. A table with rows refuses it,
--   an empty one does not notice; PRAGMA foreign_keys=OFF has no effect on D1.
-- help: add it without the default and fill it with UPDATE
-- source: https://sqlite.org/lang_altertable.html section 4; probe: workerd 1.20261117.1
-- bad:
--   CREATE TABLE plans (id INTEGER PRIMARY KEY);
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 0002_plan.sql
--   ALTER TABLE users ADD COLUMN plan_id INTEGER NOT NULL DEFAULT 1 REFERENCES plans (id);
-- good:
--   CREATE TABLE plans (id INTEGER PRIMARY KEY);
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 0002_plan.sql
--   ALTER TABLE users ADD COLUMN plan_id INTEGER REFERENCES plans (id);
SELECT k.default_place AS place,
       'adding ' || quoted(k.name) || ' fails if ' || quoted(o.name) || ' has rows: a column with REFERENCES must default to NULL' AS message,
       related(o.name_place, 'the table is made here') AS related
FROM changes AS c
JOIN objects AS o ON o.id = c.new_object
JOIN columns AS k ON k.object = o.id AND k.position = c.position
WHERE c.kind = 'add_column' AND NOT c.empty AND upper(k.default_text) <> 'NULL'
  AND EXISTS (SELECT 1 FROM foreign_keys AS f JOIN foreign_key_columns AS p ON p.foreign_key = f.id
              WHERE f.object = o.id AND p.position = c.position AND f.changed = c.statement);
