-- loss/rebuild-incomplete  error
-- title: A rebuild that stops half way
-- why: The rows were copied and the old table dropped, but the new one never gets its name: everything that uses the
--   table fails.
-- source: https://sqlite.org/lang_altertable.html section 7
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   INSERT INTO users_new (id, name) SELECT id, name FROM users;
--   DROP TABLE users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   INSERT INTO users_new (id, name) SELECT id, name FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
SELECT s.place, 'the rows of ' || quoted(f.name) || ' are in ' || quoted(t.name) || ', which never gets its name' AS message,
       related(t.name_place, 'made here') AS related,
       'ALTER TABLE ' || quoted(t.name) || ' RENAME TO ' || quoted(f.name) || ';' AS help
FROM copies AS k
JOIN objects AS f ON f.id = k.from_object
JOIN objects AS t ON t.id = k.to_object AND t.died IS NULL
JOIN changes AS c ON c.kind = 'drop' AND NOT c.implied
JOIN objects AS d ON d.id = c.old_object AND d.identity = f.identity
JOIN statements AS s ON s.id = c.statement AND s.id > k.statement
WHERE NOT k.creating AND NOT k.filtered
  AND (lower(t.name) IN (lower(f.name) || '_new', 'new_' || lower(f.name), '__new_' || lower(f.name), '_new_' || lower(f.name), lower(f.name) || '_tmp', lower(f.name) || '_temp', 'tmp_' || lower(f.name), 'temp_' || lower(f.name)))
  AND NOT EXISTS (SELECT 1 FROM objects AS o WHERE o.name = f.name AND o.kind IN ('table', 'view') AND o.died IS NULL)
  -- One that is there and refused has a finding of its own.
  AND NOT EXISTS (SELECT 1 FROM statements AS x WHERE x.file = s.file AND x.kind = 'rename_table' AND x.refused AND x.name = t.name);
