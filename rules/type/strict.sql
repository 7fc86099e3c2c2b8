-- type/strict  off
-- title: A table that is not STRICT
-- why: Without STRICT a column takes any value whatever its type says: text in an INTEGER column is stored as text, and found when something adds it up.
-- help: end the definition with STRICT: ) STRICT;
-- source: https://sqlite.org/stricttables.html
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT) STRICT;
SELECT t.name_place AS place, quoted(t.name) || ' is not STRICT: its columns take values of any type' AS message
FROM final_tables AS t
WHERE NOT t.strict;
