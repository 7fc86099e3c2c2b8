-- fk/set-null-on-not-null  error
-- title: SET NULL on a column that is NOT NULL
-- why: Deleting a parent with children fails with "NOT NULL constraint failed": the action can never succeed.
-- source: https://sqlite.org/foreignkeys.html section 4.3
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER NOT NULL REFERENCES users (id) ON DELETE SET NULL);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id) ON DELETE SET NULL);
SELECT f.place, quoted(c.name) || ' is NOT NULL, so ON ' || CASE f.on_delete WHEN 'set null' THEN 'DELETE' ELSE 'UPDATE' END || ' SET NULL always fails' AS message,
       'drop NOT NULL, or use CASCADE or RESTRICT' AS help
FROM final_foreign_keys AS f
JOIN foreign_key_columns AS k ON k.foreign_key = f.id
JOIN columns AS c ON c.object = f.object AND c.position = k.position AND c.not_null
WHERE f.on_delete = 'set null' OR f.on_update = 'set null';
