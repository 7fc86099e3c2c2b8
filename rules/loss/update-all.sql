-- loss/update-all  warning
-- title: UPDATE of every row to one value
-- why: Whatever the column held before is gone.
-- help: if that is meant, say so: -- mig:allow loss/update-all because …
-- source: https://sqlite.org/lang_update.html
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_names.sql
--   UPDATE users SET name = 'x';
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_names.sql
--   UPDATE users SET name = trim(name);
--   UPDATE users SET name = '' WHERE name IS NULL;
--   ALTER TABLE users ADD COLUMN role TEXT;
--   UPDATE users SET role = 'member';
SELECT w.place, 'this sets ' || a.name || ' to one value in every row of ' || quoted(w.table_name) AS message
FROM writes AS w
JOIN objects AS o ON o.id = w.object AND o.kind = 'table' AND o.table_kind = 'ordinary'
JOIN constant_assignments AS a ON a.statement = w.statement AND a.write_place = w.place
JOIN columns AS c ON c.object = o.id AND c.name = a.name
JOIN statements AS s ON s.id = w.statement
JOIN statements AS made ON made.id = c.changed
WHERE w.kind = 'update' AND NOT w.filtered AND NOT w.in_trigger AND NOT w.created_in_file
  AND NOT (a.type = 'null' AND (c.not_null OR c.rowid_alias)) -- which fails: rows/null-value
  AND (made.file <> s.file OR made.kind <> 'add_column' OR (c.not_null AND c.default_text IS NULL));
