-- loss/delete-all  warning
-- title: DELETE without WHERE
-- why: All rows of a table that earlier migrations made go, and with CASCADE those of its children.
-- help: if that is meant, say so: -- mig:allow loss/delete-all because …
-- source: https://sqlite.org/lang_delete.html
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 0002_clean.sql
--   DELETE FROM users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_clean.sql
--   DELETE FROM users WHERE name IS NULL;
SELECT w.place, 'this deletes every row of ' || quoted(w.table_name) AS message
FROM writes AS w
JOIN objects AS o ON o.id = w.object AND o.kind = 'table' AND o.table_kind = 'ordinary'
WHERE w.kind = 'delete' AND NOT w.filtered AND NOT w.in_trigger AND NOT w.created_in_file
  AND NOT EXISTS (SELECT 1 FROM copies AS k JOIN objects AS f ON f.id = k.from_object
                  WHERE f.identity = o.identity AND NOT k.own AND NOT k.filtered AND k.statement < w.statement);
