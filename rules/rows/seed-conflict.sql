-- rows/seed-conflict  error
-- title: A migration that a new database refuses
-- why: Run in order on an empty database, the migrations come to a statement that contradicts rows which they inserted
--   themselves: a key that refers to nothing, two rows alike under a unique index, a trigger that raises an error or never ends. So does
--   every local or test database; a database that holds further rows may get by.
-- help: insert what it refers to first, or mend the rows before
-- source: the statements are run in SQLite with D1's settings; probe: workerd 1.20261117.1
-- bad:
--   CREATE TABLE plans (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE users (id INTEGER PRIMARY KEY, plan INTEGER REFERENCES plans (id));
--   INSERT INTO plans (id, name) VALUES (1, 'free');
--   ==> 0002_users.sql
--   INSERT INTO users (id, plan) VALUES (1, 2);
-- bad:
--   CREATE TABLE plans (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE users (id INTEGER PRIMARY KEY, plan INTEGER REFERENCES plans (id));
--   PRAGMA defer_foreign_keys=ON;
--   INSERT INTO users (id, plan) VALUES (1, 2);
-- bad:
--   CREATE TABLE plans (id INTEGER PRIMARY KEY, name TEXT);
--   INSERT INTO plans (id, name) VALUES (1, 'free'), (2, 'free');
--   ==> 0002_unique.sql
--   CREATE UNIQUE INDEX plans_name ON plans (name);
-- good:
--   CREATE TABLE plans (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE users (id INTEGER PRIMARY KEY, plan INTEGER REFERENCES plans (id));
--   INSERT INTO plans (id, name) VALUES (1, 'free'), (2, 'paid');
--   ==> 0002_users.sql
--   PRAGMA defer_foreign_keys=ON;
--   INSERT INTO users (id, plan) VALUES (1, 2), (2, NULL), (3, 3);
--   INSERT INTO plans (name) VALUES ('third');
--   CREATE UNIQUE INDEX plans_name ON plans (name);
SELECT coalesce(CASE WHEN s.kind = 'create_index' THEN s.name_place END, cover(s.start, s.name_place), s.place) AS place,
       'this fails on a new database: ' || CASE
         WHEN t.message LIKE 'FOREIGN KEY%' THEN 'a row of ' || quoted(s.name) || ' refers to nothing'
         WHEN s.kind = 'create_index' THEN 'two rows that the migrations insert agree in its columns'
         WHEN t.message LIKE 'NOT NULL constraint failed: %.%' THEN quoted(substr(t.message, instr(t.message, '.') + 1)) || ' is NOT NULL and gets NULL'
         WHEN t.message LIKE 'too many levels%' THEN 'its triggers fire each other without end'
         ELSE t.message END AS message
FROM trials AS t JOIN statements AS s ON s.id = t.statement
WHERE t.kind = 'rows'
  AND NOT EXISTS (SELECT 1 FROM trials AS known WHERE known.statement = t.statement AND known.certain AND known.kind IN ('column', 'values'));
