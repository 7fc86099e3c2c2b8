-- fk/missing-parent-column  error
-- title: A foreign key to a column that does not exist
-- why: CREATE TABLE accepts it; writes to either table then fail with "foreign key mismatch".
-- source: https://sqlite.org/foreignkeys.html section 3
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (uid));
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id));
SELECT f.parent_place AS place, quoted(f.parent) || ' has no column ' || quoted(k.parent_name) || ': writes to both tables fail' AS message,
       related(p.name_place, 'the parent') AS related
FROM final_foreign_keys AS f
JOIN foreign_key_columns AS k ON k.foreign_key = f.id
JOIN objects AS p ON p.id = f.parent_object AND NOT p.poisoned
WHERE NOT f.implicit AND k.parent_position IS NULL;
