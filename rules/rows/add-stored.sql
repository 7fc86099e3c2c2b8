-- rows/add-stored  error
-- title: ADD COLUMN of a STORED generated column
-- why: SQLite does not write old rows when a column is added, so a table with rows refuses it: "cannot add a STORED column".
--   On an empty one it passes.
-- help: make it VIRTUAL, which is computed when it is read and can be indexed all the same, or rebuild the table
-- source: https://sqlite.org/lang_altertable.html section 4; probe: workerd 1.20261117.1, table with and without rows
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   ==> 0002_lower.sql
--   ALTER TABLE users ADD COLUMN email_lower TEXT GENERATED ALWAYS AS (lower(email)) STORED;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   ==> 0002_lower.sql
--   ALTER TABLE users ADD COLUMN email_lower TEXT GENERATED ALWAYS AS (lower(email)) VIRTUAL;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   ALTER TABLE users ADD COLUMN email_lower TEXT GENERATED ALWAYS AS (lower(email)) STORED;
SELECT k.place,
       'adding ' || quoted(k.name) || ' fails if ' || quoted(o.name) || ' has rows: a STORED column can''t be computed for them' AS message,
       related(o.name_place, 'the table is made here') AS related
FROM changes AS c
JOIN objects AS o ON o.id = c.new_object
JOIN columns AS k ON k.object = o.id AND k.position = c.position AND k.stored
WHERE c.kind = 'add_column' AND NOT c.empty;
