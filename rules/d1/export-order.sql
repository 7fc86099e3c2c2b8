-- d1/export-order  note
-- title: A table made before the one that it references
-- why: wrangler d1 export writes tables with their rows in the order in which they were made. Where a child comes before
--   its parent, the file can't be imported again: "no such table". (A rebuild of the parent has the same effect; that is not said
--   each time.)
-- help: export the schema and the data apart, or rebuild the child behind its parent
-- source: probe: wrangler 4.164.0; https://github.com/cloudflare/workers-sdk/issues/5683
-- target: d1
-- bad:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id));
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, best_friend INTEGER REFERENCES users (id));
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id));
SELECT f.place,
       quoted(o.name) || ' was made before ' || quoted(p.name) || ', which it references: an export of the database can''t be imported again' AS message,
       related(p.name_place, quoted(p.name) || ' is made here') AS related
FROM final_tables AS o
JOIN foreign_keys AS f ON f.object = o.id
JOIN objects AS p ON p.id = f.parent_object AND p.final AND p.made > o.made
WHERE NOT EXISTS (SELECT 1 FROM rebuilds AS r JOIN objects AS n ON n.id = r.new_object WHERE n.identity = p.identity);
