-- rows/check-on-existing  warning
-- title: A rebuild that adds a CHECK
-- why: The copy fails as soon as one row breaks it. Whether one does, only the data can tell.
-- source: https://sqlite.org/lang_createtable.html section 3.7
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, age INTEGER);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, age INTEGER CHECK (age >= 0));
--   INSERT INTO users_new (id, age) SELECT id, age FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, age INTEGER);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, age INTEGER CHECK (age >= 0));
--   INSERT INTO users_new (id, age) SELECT id, max(age, 0) FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, age INTEGER CHECK(age >= 0));
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, age INTEGER NOT NULL CHECK (age >= 0), name TEXT CHECK (name <> ''));
--   INSERT INTO users_new (id, age) SELECT id, age FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
SELECT q.select_place AS place,
       'this copy fails where a row of ' || quoted(r.name) || ' breaks CHECK (' || k.expression || ')' AS message,
       related(k.place, 'the CHECK is new') AS related,
       'ask first: SELECT count(*) FROM ' || quoted(r.name) || ' WHERE NOT (' || k.expression || ')' AS help
FROM rebuilds AS r
JOIN copies AS q ON q.id = r.copy
JOIN statements AS s ON s.id = q.statement
JOIN checks AS k ON k.object = r.new_object
WHERE NOT EXISTS (SELECT 1 FROM checks AS was WHERE was.object = r.old_object AND lower(replace(replace(replace(was.expression, ' ', ''), '"', ''), '`', '')) = lower(replace(replace(replace(k.expression, ' ', ''), '"', ''), '`', '')))
  AND EXISTS (SELECT 1 FROM copy_columns AS c WHERE c.copy = q.id AND c.from_position IS NOT NULL AND instr(lower(k.expression), lower(c.to_name)))
  AND NOT EXISTS (SELECT 1 FROM writes AS w JOIN statements AS t ON t.id = w.statement
                  WHERE w.table_name = r.name AND w.kind IN ('update', 'delete') AND NOT w.in_trigger AND t.file = s.file AND t.id < s.id);
