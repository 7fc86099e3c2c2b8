-- loss/quoted-copy  error  fix
-- title: A copy that stores a column's name instead of its value
-- why: A name in double quotes that is no column is taken for a string, on D1 too: each row gets the text itself, and the migration reports success. Generators
--   that list the new table's columns on both sides write exactly this.
-- help: copy only columns that the old table has, and don't put names in double quotes in a SELECT list
-- source: probe: workerd 1.20261117.1; https://sqlite.org/quirks.html section 8
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT, name TEXT);
--   INSERT INTO users_new ("id", "email", "name") SELECT "id", "email", "name" FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT, name TEXT);
--   INSERT INTO users_new ("id", "email") SELECT "id", "email" FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
WITH listed AS (
  SELECT c.*, lag(c.place) OVER list AS place_before, lead(c.place) OVER list AS place_behind, min(c.place IS NOT NULL) OVER (PARTITION BY c.copy) AS plain
  FROM copy_columns AS c WINDOW list AS (PARTITION BY c.copy ORDER BY c.place)),
named AS ( -- the columns that INSERT names, in copies that take something from no column
  SELECT k.id AS copy, n.name, n.place, lag(n.place) OVER list AS place_before, lead(n.place) OVER list AS place_behind
  FROM copies AS k JOIN nodes AS i ON i.statement = k.statement AND i.kind = 'insert' JOIN nodes AS n ON n.parent = i.id AND n.kind = 'column_name'
  WHERE EXISTS (SELECT 1 FROM copy_columns AS c WHERE c.copy = k.id AND c.quoted_string)
  WINDOW list AS (PARTITION BY i.id ORDER BY n.id))
SELECT c.place,
       quoted(o.name) || ' has no column ' || c.expression || ': every row of ' || quoted(t.name) || ' gets the text ' || replace(c.expression, '"', '''') AS message,
       related(o.name_place, 'the table is created here') AS related,
       -- Left out on both sides, the column gets its default; one that must have a value and has none keeps the finding.
       CASE WHEN c.plain AND n.place IS NOT NULL AND NOT (x.not_null AND x.default_text IS NULL)
            THEN coalesce(CASE WHEN c.place_before IS NULL THEN edit(part(cover(c.place, c.place_behind), 0, at_byte(c.place_behind) - at_byte(c.place)), '')
                               ELSE edit(part(cover(c.place_before, c.place), bytes(source(c.place_before)), at_byte(c.place) + bytes(source(c.place)) - at_byte(c.place_before) - bytes(source(c.place_before))), '') END
                 || ',' || CASE WHEN n.place_before IS NULL THEN edit(part(cover(n.place, n.place_behind), 0, at_byte(n.place_behind) - at_byte(n.place)), '')
                                ELSE edit(part(cover(n.place_before, n.place), bytes(source(n.place_before)), at_byte(n.place) + bytes(source(n.place)) - at_byte(n.place_before) - bytes(source(n.place_before))), '') END, '') END AS fix,
       'leave ' || c.expression || ' out of the copy' AS fix_title
FROM listed AS c
JOIN copies AS k ON k.id = c.copy
JOIN objects AS o ON o.id = k.from_object
JOIN objects AS t ON t.id = k.to_object
LEFT JOIN named AS n ON n.copy = c.copy AND n.name = c.to_name
LEFT JOIN columns AS x ON x.object = k.to_object AND x.position = c.to_position
WHERE c.quoted_string AND NOT o.poisoned;
