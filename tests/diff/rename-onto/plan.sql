-- From from.sql to to.sql, made by `mig diff --sql`.
-- LOSES column t.name
-- DEPENDS ON ROWS t gets CHECK (name <> ''): fails where a row breaks it
--   ask first: SELECT count(*) FROM (SELECT id, name AS name_old, nick AS name, rank FROM t) WHERE NOT (name <> '')
-- DEPENDS ON ROWS t gets a key (name): fails where two rows are equal in it
--   ask first: SELECT name, count(*) FROM (SELECT id, name AS name_old, nick AS name, rank FROM t) WHERE name IS NOT NULL GROUP BY name HAVING count(*) > 1

ALTER TABLE t RENAME COLUMN name TO name_old;
ALTER TABLE t RENAME COLUMN nick TO name;

-- t is rebuilt: name_old goes; UNIQUE (name) is new; CHECK (name <> '') is new
CREATE TABLE t_new (
  id INTEGER PRIMARY KEY,
  name TEXT UNIQUE CHECK (name <> ''),
  rank INTEGER
);
INSERT INTO t_new (id, name, rank)
SELECT id, name, rank FROM t;
DROP TABLE t;
ALTER TABLE t_new RENAME TO t;
