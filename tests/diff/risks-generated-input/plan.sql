-- From from.sql to to.sql, made by `mig diff --sql`.
-- FILLS items.name: NULL becomes 'x'
-- DEPENDS ON ROWS items gets CHECK (n <> 1): fails where a row breaks it
--   ask first: SELECT count(*) FROM (SELECT (SELECT length(name) FROM (SELECT coalesce(name, 'x') AS name)) AS n FROM items) WHERE NOT (n <> 1)
-- DEPENDS ON ROWS items gets a key (n): fails where two rows are equal in it
--   ask first: SELECT (SELECT length(name) FROM (SELECT coalesce(name, 'x') AS name)), count(*) FROM items WHERE (SELECT length(name) FROM (SELECT coalesce(name, 'x') AS name)) IS NOT NULL GROUP BY (SELECT length(name) FROM (SELECT coalesce(name, 'x') AS name)) HAVING count(*) > 1
-- DEPENDS ON ROWS items gets a key (lower(name)): fails where two rows are equal in it
--   ask first: SELECT (SELECT lower(name) FROM (SELECT coalesce(name, 'x') AS name)), count(*) FROM items WHERE (SELECT lower(name) FROM (SELECT coalesce(name, 'x') AS name)) IS NOT NULL GROUP BY (SELECT lower(name) FROM (SELECT coalesce(name, 'x') AS name)) HAVING count(*) > 1
-- DEPENDS ON ROWS items gets a key (id % 2): fails where two rows are equal in it
--   ask first: SELECT id % 2, count(*) FROM items WHERE (SELECT name IS NULL FROM (SELECT coalesce(name, 'x') AS name)) AND id % 2 IS NOT NULL GROUP BY id % 2 HAVING count(*) > 1

-- items is rebuilt: name becomes TEXT NOT NULL DEFAULT 'x'
CREATE TABLE items_new (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL DEFAULT 'x',
  n INTEGER AS (length(name)),
  CHECK (n <> 1)
);
INSERT INTO items_new (id, name)
SELECT id, coalesce(name, 'x') FROM items;
DROP TABLE items;
ALTER TABLE items_new RENAME TO items;
CREATE UNIQUE INDEX items_n ON items (n);
CREATE UNIQUE INDEX items_lower ON items (lower(name));
CREATE UNIQUE INDEX items_some ON items (id % 2) WHERE name IS NULL;
