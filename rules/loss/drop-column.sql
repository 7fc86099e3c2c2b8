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
SELECT s.place, 'dropping ' || quoted(k.name) || ' deletes its values in every row of ' || quoted(o.name) AS message,
       related(k.name_place, 'it was added here') AS related
FROM changes AS c
JOIN objects AS o ON o.id = c.old_object
JOIN columns AS k ON k.object = o.id AND k.position = c.position
JOIN statements AS s ON s.id = c.statement
WHERE c.kind = 'drop_column' AND NOT c.created_in_file AND NOT k.generated;
