-- loss/drop-column  warning
-- title: A column of an earlier migration is dropped
-- why: Its values can't be brought back by another migration.
-- help: if that is meant, say so: -- mig:allow loss/drop-column because …
-- source: https://sqlite.org/lang_altertable.html section 5
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_drop.sql
--   ALTER TABLE users DROP COLUMN name;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ALTER TABLE users DROP COLUMN name;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, bio TEXT, price REAL);
--   ==> 0002_split.sql
--   CREATE TABLE profiles (user_id INTEGER PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE, bio TEXT);
--   INSERT INTO profiles (user_id, bio) SELECT id, bio FROM users;
--   ALTER TABLE users DROP COLUMN bio;
--   ALTER TABLE users ADD COLUMN cents INTEGER;
--   UPDATE users SET cents = round(price * 100) WHERE price IS NOT NULL;
--   ALTER TABLE users DROP COLUMN price;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, bio TEXT);
--   ==> 0002_split.sql
--   CREATE TABLE profiles (user_id INTEGER PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE, bio TEXT);
--   INSERT INTO profiles (user_id, bio) SELECT id, bio FROM users WHERE id > 10;
--   ALTER TABLE users DROP COLUMN bio;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT);
--   INSERT INTO users_new (id) SELECT id FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, code TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE codes AS SELECT id, code FROM users;
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, full_name TEXT);
--   INSERT INTO users_new (id, full_name) SELECT id, trim(name) FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
SELECT s.place, 'dropping ' || quoted(k.name) || ' deletes its values in every row of ' || quoted(o.name) AS message,
       related(k.name_place, 'it was added here') AS related
FROM changes AS c
JOIN objects AS o ON o.id = c.old_object
JOIN columns AS k ON k.object = o.id AND k.position = c.position
JOIN statements AS s ON s.id = c.statement
WHERE c.kind = 'drop_column' AND NOT c.created_in_file AND NOT k.generated
  -- Not where the file carried the values elsewhere: into another table, or another column.
  AND NOT EXISTS (SELECT 1 FROM copies AS y JOIN copy_columns AS z ON z.copy = y.id JOIN statements AS t ON t.id = y.statement
                  JOIN objects AS f ON f.id = y.from_object
                  WHERE t.file = s.file AND t.id < s.id AND f.identity = o.identity AND NOT y.filtered AND (NOT y.own OR lower(coalesce(z.to_name, '')) <> lower(k.name)) AND (lower(z.from_name) = lower(k.name) OR mentions(z.expression, k.name)))
  AND NOT EXISTS (SELECT 1 FROM writes AS w JOIN statements AS t ON t.id = w.statement JOIN nodes AS a ON a.statement = t.id AND a.kind = 'assignment'
                  WHERE w.kind = 'update' AND NOT w.in_trigger AND w.table_name = o.name AND t.file = s.file AND t.id < s.id
                    AND (NOT w.filtered OR instr(upper(source(w.place)), 'IS NOT NULL'))
                    AND mentions(substr(a.source_text, instr(a.source_text, '=')), k.name))
UNION ALL
-- A rebuild whose new table has it no longer, and no copy of that file reads it.
SELECT d.place, 'the rebuild of ' || quoted(r.name) || ' leaves ' || quoted(k.name) || ' behind: its values go with the old table',
       related(k.name_place, 'it was added here')
FROM rebuilds AS r
JOIN statements AS d ON d.id = r.dropped
JOIN columns AS k ON k.object = r.old_object AND NOT k.generated
JOIN statements AS added ON added.id = k.changed AND added.file < d.file
WHERE NOT EXISTS (SELECT 1 FROM columns AS n WHERE n.object = r.new_object AND lower(n.name) = lower(k.name))
  AND NOT EXISTS (SELECT 1 FROM copies AS y JOIN copy_columns AS c ON c.copy = y.id JOIN statements AS t ON t.id = y.statement
                  JOIN objects AS o ON o.id = y.from_object
                  WHERE t.file = d.file AND t.id < d.id AND o.identity = (SELECT identity FROM objects WHERE id = r.old_object)
                    AND y.id IS NOT r.stash
                    AND (lower(c.from_name) = lower(k.name) OR mentions(c.expression, k.name)));
