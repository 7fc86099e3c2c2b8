-- rows/refused-constant  error
-- title: An UPDATE that sets what a column never takes
-- why: A column of a STRICT table takes its own type only, an INTEGER PRIMARY KEY whole numbers: "cannot store TEXT value in INTEGER
--   column", "datatype mismatch". On an empty table, like a fresh development database, the UPDATE changes nothing and passes.
-- help: write a value of the column's type
-- source: https://sqlite.org/stricttables.html; https://sqlite.org/lang_createtable.html#rowid; probes of 3.40.1 and 3.53.2
-- bad:
--   CREATE TABLE sizes (id INTEGER PRIMARY KEY, width INTEGER) STRICT;
--   ==> 0002_wide.sql
--   UPDATE sizes SET width = 'wide' WHERE width > 100;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_root.sql
--   UPDATE users SET id = 'root' WHERE name = 'root';
-- bad:
--   CREATE TABLE files (id INTEGER PRIMARY KEY, body BLOB) STRICT;
--   ==> 0002_empty.sql
--   UPDATE files SET body = '';
-- good:
--   CREATE TABLE sizes (id INTEGER PRIMARY KEY, width INTEGER, name TEXT, body BLOB) STRICT;
--   CREATE TABLE users (id INTEGER PRIMARY KEY, age INTEGER);
--   ==> 0002_wide.sql
--   UPDATE sizes SET width = '12', name = 5, body = x'00' WHERE id = 1;
--   UPDATE sizes SET width = 3.0, name = 'x' WHERE id = 2;
--   UPDATE users SET id = '7', age = 'old' WHERE id = 1;
SELECT a.place,
       'this fails where ' || CASE WHEN w.filtered THEN 'a row of ' || quoted(o.name) || ' meets its condition: ' ELSE quoted(o.name) || ' has rows: ' END
         || CASE WHEN c.rowid_alias THEN quoted(c.name) || ' is its INTEGER PRIMARY KEY and takes whole numbers only'
                 ELSE quoted(c.name) || ' is ' || upper(c.type) || ' in a STRICT table and takes no ' || CASE a.type WHEN 'string' THEN 'TEXT' WHEN 'blob' THEN 'BLOB' ELSE 'number' END END AS message,
       related(c.name_place, CASE WHEN c.rowid_alias THEN 'the key' ELSE 'its type' END) AS related,
       CASE WHEN w.filtered THEN 'warning' END AS severity
FROM constant_assignments AS a
JOIN writes AS w ON w.statement = a.statement AND w.place = a.write_place AND w.kind = 'update' AND NOT w.in_trigger AND NOT w.created_in_file AND w.conflict IS NULL
JOIN objects AS o ON o.id = w.object AND o.kind = 'table' AND o.table_kind = 'ordinary' AND NOT o.poisoned
JOIN columns AS c ON c.object = o.id AND c.name = a.name AND NOT c.generated
WHERE CASE WHEN c.rowid_alias OR (o.strict AND upper(c.type) IN ('INT', 'INTEGER', 'REAL'))
           -- What reads like a number is converted.
           THEN a.type = 'blob' OR (a.type = 'string' AND trim(substr(source(a.place), instr(source(a.place), '=') + 1)) GLOB '''*[^-0-9eE.+ '']*''')
           WHEN o.strict AND upper(c.type) = 'TEXT' THEN a.type = 'blob'
           WHEN o.strict AND upper(c.type) = 'BLOB' THEN a.type IN ('string', 'integer', 'float') END
  AND NOT EXISTS (SELECT 1 FROM trials AS known WHERE known.statement = a.statement AND known.kind = 'rows'); -- rows/seed-conflict's
