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
SELECT coalesce(CASE WHEN s.kind = 'create_index' THEN s.name_place END, t.at, cover(s.start, s.name_place), s.place) AS place,
       'this fails on a new database: ' || CASE
         WHEN t.message LIKE 'FOREIGN KEY%' THEN CASE
           WHEN t.child IS NULL THEN 'a row of ' || quoted(s.name) || ' refers to nothing'
           WHEN s.kind IN ('delete', 'drop') OR t.child <> s.name COLLATE NOCASE THEN 'a row of ' || quoted(t.child) || ' refers to one of ' || quoted(t.parent) || ' by ' || t.columns
           ELSE quoted(t.parent) || ' has no row that ' || t.columns || ' of ' || quoted(t.child) || ' refers to' END
         WHEN s.kind = 'create_index' THEN 'two rows that the migrations insert agree in its columns'
         WHEN t.message LIKE 'UNIQUE constraint failed: index %' THEN 'a row is there already that is the same to the index ' || quoted(substr(t.message, 34, length(t.message) - 34))
         WHEN t.message LIKE 'UNIQUE constraint failed: %' AND t.columns IS NOT NULL THEN 'a row of ' || quoted(s.name) || ' with ' || CASE WHEN t.columns LIKE '%, %' THEN 'these ' ELSE 'this ' END || t.columns || ' is there already'
         WHEN t.message LIKE 'NOT NULL constraint failed: %.%' THEN quoted(substr(t.message, instr(t.message, '.') + 1)) || ' is NOT NULL and gets NULL'
         WHEN t.message LIKE 'NOT NULL constraint failed' THEN 'the new column is NOT NULL and gets NULL'
         WHEN t.message LIKE 'CHECK constraint failed: %' THEN 'a row breaks ' || CASE WHEN substr(t.message, 26) GLOB '*[^A-Za-z0-9_]*' THEN 'CHECK (' || substr(t.message, 26) || ')' ELSE 'the CHECK ' || substr(t.message, 26) END
         WHEN t.message LIKE 'CHECK constraint failed' THEN 'a row breaks the CHECK of the new column'
         WHEN t.message LIKE 'datatype mismatch' THEN 'the INTEGER PRIMARY KEY of ' || quoted(s.name) || ' takes whole numbers only'
         WHEN t.message LIKE 'cannot store % value in % column %' THEN 'the ' || substr(t.message, instr(t.message, ' value in ') + 10) || ' of a STRICT table takes no ' || substr(t.message, 14, instr(t.message, ' value in ') - 14)
         WHEN t.message LIKE 'too many levels%' THEN 'its triggers fire each other without end'
         ELSE t.message END AS message,
       related(t.other, CASE WHEN t.repeated THEN CASE s.kind WHEN 'create_index' THEN 'this one repeats another' ELSE 'the row that is there' END
                             WHEN t.message LIKE 'FOREIGN KEY%' THEN 'the foreign key'
                             WHEN t.message LIKE 'UNIQUE%' THEN 'what is to be unique'
                             WHEN t.message LIKE 'NOT NULL%' THEN 'NOT NULL here'
                             WHEN t.message LIKE 'CHECK%' THEN 'the CHECK' ELSE 'the column' END) AS related,
       CASE WHEN t.message LIKE 'FOREIGN KEY%' THEN CASE
              WHEN t.child IS NULL OR s.kind = 'insert' THEN 'insert what it refers to first'
              ELSE 'delete or change the rows of ' || quoted(t.child) || ' first' END
            WHEN s.kind = 'insert' AND t.message LIKE 'UNIQUE%' THEN 'leave one of them out, or say what is to happen: INSERT OR IGNORE, ON CONFLICT … DO UPDATE'
            WHEN s.kind = 'create_index' THEN 'leave one of them out, or delete it before'
            WHEN s.kind = 'update' AND t.message LIKE 'UNIQUE%' THEN 'say WHERE which row it is for'
            WHEN s.kind IN ('insert', 'update') AND (t.message LIKE 'NOT NULL%' OR t.message LIKE 'CHECK%' OR t.message LIKE 'datatype%' OR t.message LIKE 'cannot store%') THEN 'write a value that the table takes'
            WHEN t.message LIKE 'too many levels%' THEN 'end the circle: WHEN in one of the triggers, or PRAGMA recursive_triggers = OFF' END AS help
FROM trials AS t JOIN statements AS s ON s.id = t.statement
WHERE t.kind = 'rows'
  AND NOT EXISTS (SELECT 1 FROM trials AS known WHERE known.statement = t.statement AND known.certain AND known.kind IN ('column', 'values'));
