-- type/autoincrement  note
-- title: AUTOINCREMENT is seldom needed
-- why: INTEGER PRIMARY KEY numbers rows by itself. AUTOINCREMENT only adds that the number of a deleted last row is never given
--   again, and pays with a read and a write of sqlite_sequence at each INSERT.
-- help: leave it out unless numbers must never be reused
-- source: https://sqlite.org/autoinc.html
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
SELECT c.place, quoted(c.table_name) || ' pays for AUTOINCREMENT at each INSERT' AS message
FROM final_columns AS c
JOIN final_tables AS t ON t.id = c.object
WHERE t.autoincrements AND c.rowid_alias;
