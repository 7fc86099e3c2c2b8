-- loss/quoted-copy  error
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
SELECT c.place,
       quoted(o.name) || ' has no column ' || c.expression || ': every row of ' || quoted(t.name) || ' gets the text ' || replace(c.expression, '"', '''') AS message,
       related(o.name_place, 'the table is created here') AS related
FROM copy_columns AS c
JOIN copies AS k ON k.id = c.copy
JOIN objects AS o ON o.id = k.from_object
JOIN objects AS t ON t.id = k.to_object
WHERE c.quoted_string AND NOT o.poisoned;
