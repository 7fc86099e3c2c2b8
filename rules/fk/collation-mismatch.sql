-- fk/collation-mismatch  warning
-- title: A foreign key whose columns collate differently
-- why: The check compares by the parent's collation, a join by the left column's: the two disagree about 'A' and 'a'.
-- help: give both the same COLLATE
-- source: https://sqlite.org/foreignkeys.html section 3
-- bad:
--   CREATE TABLE tags (name TEXT PRIMARY KEY NOT NULL COLLATE NOCASE);
--   CREATE TABLE marks (id INTEGER PRIMARY KEY, tag TEXT REFERENCES tags (name));
-- good:
--   CREATE TABLE tags (name TEXT PRIMARY KEY NOT NULL COLLATE NOCASE);
--   CREATE TABLE marks (id INTEGER PRIMARY KEY, tag TEXT COLLATE NOCASE REFERENCES tags (name));
SELECT f.place, quoted(f.child) || '.' || quoted(k.name) || ' collates ' || coalesce(c.collation, 'BINARY') || ', ' || quoted(f.parent) || '.' || quoted(p.name) || ' ' || coalesce(p.collation, 'BINARY') AS message,
       related(p.name_place, 'the parent column') AS related
FROM final_foreign_keys AS f
JOIN foreign_key_columns AS k ON k.foreign_key = f.id
JOIN columns AS c ON c.object = f.object AND c.position = k.position
JOIN columns AS p ON p.object = f.parent_object AND p.position = k.parent_position
WHERE c.affinity = 'text' AND p.affinity = 'text' AND upper(coalesce(c.collation, 'BINARY')) <> upper(coalesce(p.collation, 'BINARY'));
