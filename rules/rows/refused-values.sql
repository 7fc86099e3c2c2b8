-- rows/refused-values  error
-- title: An INSERT of a row that the table does not take
-- why: A column that is NOT NULL gets NULL or no value and has no default, a CHECK does not hold, a STRICT column gets a value of
--   another type, or an INTEGER PRIMARY KEY something that is no whole number. Whatever rows there are, the INSERT fails, and the migration with it.
--   OR IGNORE and ON CONFLICT help against some of it only.
-- help: write a value that the table takes
-- source: the INSERT is run in SQLite on the table as it was then, empty; probe: workerd 1.20261117.1; https://sqlite.org/lang_insert.html
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL, role TEXT NOT NULL);
--   ==> 0002_admin.sql
--   INSERT INTO users (id, email) VALUES (1, 'a@example.com');
-- bad:
--   CREATE TABLE jobs (id INTEGER PRIMARY KEY, state TEXT NOT NULL CHECK (state IN ('open', 'done')));
--   INSERT INTO jobs (state) VALUES ('open'), ('closed');
-- bad:
--   CREATE TABLE sizes (id INTEGER PRIMARY KEY, width INTEGER NOT NULL) STRICT;
--   INSERT INTO sizes (width) VALUES ('wide');
-- bad:
--   CREATE TABLE roles (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   INSERT INTO roles (id, name) VALUES ('admin', 'Administrator');
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL, role TEXT NOT NULL DEFAULT 'reader' CHECK (role <> ''));
--   CREATE TABLE sizes (id INTEGER PRIMARY KEY, width INTEGER NOT NULL) STRICT;
--   ==> 0002_admin.sql
--   INSERT INTO users (email) VALUES ('a@example.com');
--   INSERT INTO sizes (id, width) VALUES (NULL, '12');
SELECT coalesce(t.at, cover(s.start, s.name_place), s.place) AS place,
       'this always fails: ' || CASE
         WHEN t.message LIKE 'NOT NULL%' THEN quoted(substr(t.message, instr(t.message, '.') + 1)) || ' of ' || quoted(s.name) || ' is NOT NULL and gets no value'
         WHEN t.message LIKE 'CHECK%' THEN 'a row breaks ' || CASE
           WHEN EXISTS (SELECT 1 FROM objects AS o JOIN checks AS k ON k.object = o.id WHERE o.name = s.name AND o.kind = 'table' AND k.name = substr(t.message, 26))
           THEN 'the CHECK ' || quoted(substr(t.message, 26)) ELSE 'CHECK (' || substr(t.message, 26) || ')' END || ' of ' || quoted(s.name)
         WHEN t.message LIKE 'datatype%' THEN 'the INTEGER PRIMARY KEY of ' || quoted(s.name) || ' takes whole numbers only'
         ELSE coalesce(t.columns, 'a column') || ' of the STRICT table ' || quoted(s.name) || ' is ' || substr(t.message, instr(t.message, ' value in ') + 10, instr(t.message, ' column ') - instr(t.message, ' value in ') - 10) || ' and takes no ' || substr(t.message, 14, instr(t.message, ' value in ') - 14) END AS message,
       related(t.other, CASE WHEN t.message LIKE 'CHECK%' THEN 'the CHECK' WHEN t.message LIKE 'NOT NULL%' THEN 'NOT NULL here' WHEN t.message LIKE 'datatype%' THEN 'the key' ELSE 'its type' END) AS related,
       CASE WHEN t.message LIKE 'NOT NULL%' THEN 'name a value for it here, or give it a default first; a date that can''t be read is NULL'
            WHEN t.message LIKE 'datatype%' THEN 'write a whole number, or leave it out: the next one is taken' END AS help
FROM trials AS t JOIN statements AS s ON s.id = t.statement
WHERE t.kind = 'values';
