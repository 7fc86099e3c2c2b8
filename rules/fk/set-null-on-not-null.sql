-- fk/set-null-on-not-null  error
-- title: SET NULL on a column that is NOT NULL
-- why: Deleting a parent with children fails with "NOT NULL constraint failed": the action can never succeed. SET DEFAULT does the
--   same where there is no default.
-- source: https://sqlite.org/foreignkeys.html section 4.3
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER NOT NULL REFERENCES users (id) ON DELETE SET NULL);
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER NOT NULL REFERENCES users (id) ON DELETE SET DEFAULT);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id) ON DELETE SET NULL);
--   CREATE TABLE likes (id INTEGER PRIMARY KEY, author INTEGER NOT NULL DEFAULT 1 REFERENCES users (id) ON DELETE SET DEFAULT);
SELECT f.place, quoted(c.name) || ' is NOT NULL' || CASE f.action WHEN 'set default' THEN ' and has no default' ELSE '' END
         || ', so ON ' || f.event || ' ' || upper(f.action) || ' always fails' AS message,
       CASE f.action WHEN 'set default' THEN 'give it a default that ' || quoted(f.parent) || ' has a row for, or use CASCADE or RESTRICT'
                     ELSE 'drop NOT NULL, or use CASCADE or RESTRICT' END AS help
FROM (SELECT id, object, parent, place,
             CASE WHEN on_delete IN ('set null', 'set default') THEN 'DELETE' ELSE 'UPDATE' END AS event,
             CASE WHEN on_delete IN ('set null', 'set default') THEN on_delete ELSE on_update END AS action
      FROM final_foreign_keys) AS f
JOIN foreign_key_columns AS k ON k.foreign_key = f.id
JOIN columns AS c ON c.object = f.object AND c.position = k.position AND c.not_null
WHERE f.action = 'set null' OR (f.action = 'set default' AND upper(coalesce(c.default_text, 'NULL')) = 'NULL');
