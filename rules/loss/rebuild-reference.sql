-- loss/rebuild-reference  error  suggest
-- title: A rebuilt table that refers to its old self
-- why: The new table's own foreign key names the old table. Dropping that one deletes the new table's rows with
--   CASCADE, empties their keys with SET NULL: a tree is cut down or flattened, and the migration reports success.
-- source: probe: workerd 1.20261117.1
-- changes: schema
-- bad:
--   CREATE TABLE nodes (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES nodes (id) ON DELETE CASCADE);
--   ==> 0002_rebuild.sql
--   CREATE TABLE nodes_new (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES nodes (id) ON DELETE CASCADE, label TEXT);
--   INSERT INTO nodes_new (id, parent) SELECT id, parent FROM nodes;
--   DROP TABLE nodes;
--   ALTER TABLE nodes_new RENAME TO nodes;
-- good:
--   CREATE TABLE nodes (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES nodes (id) ON DELETE CASCADE);
--   ==> 0002_rebuild.sql
--   CREATE TABLE nodes_new (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES nodes_new (id) ON DELETE CASCADE, label TEXT);
--   INSERT INTO nodes_new (id, parent) SELECT id, parent FROM nodes;
--   DROP TABLE nodes;
--   ALTER TABLE nodes_new RENAME TO nodes;
-- good:
--   CREATE TABLE nodes (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES nodes (id));
--   ==> 0002_rebuild.sql
--   PRAGMA defer_foreign_keys=ON;
--   CREATE TABLE new_nodes (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES nodes (id), label TEXT);
--   INSERT INTO new_nodes (id, parent) SELECT id, parent FROM nodes;
--   DROP TABLE nodes;
--   ALTER TABLE new_nodes RENAME TO nodes;
--   PRAGMA defer_foreign_keys=OFF;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, invited_by INTEGER REFERENCES users (id) ON DELETE SET NULL);
--   ==> 0002_rebuild.sql
--   CREATE TABLE kept AS SELECT id, invited_by FROM users WHERE invited_by IS NOT NULL;
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '', invited_by INTEGER REFERENCES users (id) ON DELETE SET NULL);
--   INSERT INTO users_new (id, name, invited_by) SELECT id, name, invited_by FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
--   UPDATE users SET invited_by = (SELECT k.invited_by FROM kept AS k WHERE k.id = users.id) WHERE id IN (SELECT id FROM kept);
--   DROP TABLE kept;
SELECT f.parent_place AS place,
       quoted(t.name) || ' still refers to the old ' || quoted(r.name) || ': dropping that one ' || CASE f.on_delete
         WHEN 'cascade' THEN 'deletes the rows just copied' WHEN 'set null' THEN 'empties the keys just copied' WHEN 'set default' THEN 'empties the keys just copied' ELSE 'fails where there are rows' END AS message,
       'refer to ' || quoted(t.name) || ': RENAME carries it along' AS help,
       coalesce(safe_rebuild(r.dropped), edit(f.parent_place, quoted(t.name))) AS fix, 'refer to the new table' AS fix_title
FROM rebuilds AS r
JOIN copies AS k ON k.id = r.copy
JOIN objects AS t ON t.id = k.to_object
JOIN foreign_keys AS f ON f.object = t.id AND f.parent = r.name
WHERE r.shape = 'new first' AND r.dropped IS NOT NULL AND t.name <> r.name
  -- Not where the keys are put back behind it; 'unchecked' is d1/defer-off's.
  AND EXISTS (SELECT 1 FROM row_losses AS l JOIN objects AS c ON c.id = l.child_object
              WHERE l.statement = r.dropped AND c.identity = t.identity AND l.effect <> 'unchecked');
