-- fk/type-mismatch  warning
-- title: A foreign key whose columns have different types
-- why: Values are compared under the parent's affinity: '1' stored in a TEXT column is not the integer 1 of the
--   parent, and the key is refused or never joins by index.
-- help: declare both alike
-- source: https://sqlite.org/foreignkeys.html section 3
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author TEXT REFERENCES users (id));
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INT REFERENCES users (id));
SELECT f.place, quoted(f.child) || '.' || quoted(k.name) || ' is ' || coalesce(c.type, 'without type') || ', ' || quoted(f.parent) || '.' || quoted(p.name) || ' is ' || coalesce(p.type, 'without type') AS message,
       related(p.name_place, 'the parent column') AS related
FROM final_foreign_keys AS f
JOIN foreign_key_columns AS k ON k.foreign_key = f.id
JOIN columns AS c ON c.object = f.object AND c.position = k.position
JOIN columns AS p ON p.object = f.parent_object AND p.position = k.parent_position
WHERE c.affinity <> p.affinity AND replace(replace(c.affinity, 'real', 'numeric'), 'integer', 'numeric') <> replace(replace(p.affinity, 'real', 'numeric'), 'integer', 'numeric')
  AND c.affinity <> 'blob' AND p.affinity <> 'blob';
