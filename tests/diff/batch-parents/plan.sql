-- ==== migration 1 of 6 ====
-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS pairs.c becomes NOT NULL without a default: fails where it is NULL
--   ask first: SELECT count(*) FROM pairs WHERE c IS NULL

-- The first of several migrations, to be applied in order, with no other among them. The application
-- goes on with the old schema until the new table takes the old one's place.

CREATE TABLE other (
  id INTEGER PRIMARY KEY,
  back INTEGER REFERENCES fresh (id)
);

CREATE TABLE fresh (
  id INTEGER PRIMARY KEY,
  other INTEGER REFERENCES other (id),
  kind TEXT REFERENCES kinds
);

-- names is rebuilt: id is new; kind is new; fresh is new; other is new; grown is new; PRIMARY KEY (id) (the rowid) is new; FOREIGN KEY (kind) REFERENCES kinds (code) is new; FOREIGN KEY (fresh) REFERENCES fresh (id) is new; FOREIGN KEY (other) REFERENCES other (id) is new; FOREIGN KEY (grown) REFERENCES grown (id) is new
-- names_new grows beside it, and triggers keep it in step: what it refuses, names does not take either from now on
-- to give up half-way: DROP TRIGGER names_new_insert; DROP TRIGGER names_new_update; DROP TRIGGER names_new_delete;
--   DROP TABLE names_new; DROP TABLE names_next;
CREATE TABLE names_new (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  alias TEXT NOT NULL,
  kind TEXT REFERENCES kinds (code),
  fresh INTEGER REFERENCES fresh (id),
  other INTEGER REFERENCES other (id),
  grown INTEGER REFERENCES grown (id),
  UNIQUE (name COLLATE NOCASE),
  UNIQUE (alias)
);
CREATE TRIGGER names_new_insert AFTER INSERT ON names
BEGIN
  INSERT OR REPLACE INTO names_new (id, name, alias)
  SELECT rowid, name, alias FROM names AS source WHERE source.alias = new.alias;
END;
CREATE TRIGGER names_new_update AFTER UPDATE ON names
BEGIN
  DELETE FROM names_new WHERE names_new.alias = old.alias;
  INSERT OR REPLACE INTO names_new (id, name, alias)
  SELECT rowid, name, alias FROM names AS source WHERE source.alias = new.alias;
END;
CREATE TRIGGER names_new_delete AFTER DELETE ON names
BEGIN
  DELETE FROM names_new WHERE names_new.alias = old.alias;
END;
CREATE TABLE names_next AS SELECT alias FROM names ORDER BY alias LIMIT 1;

-- pairs is rebuilt: c becomes NOT NULL; PRIMARY KEY (id) (the rowid) goes
-- pairs_new grows beside it, and triggers keep it in step: what it refuses, pairs does not take either from now on
-- to give up half-way: DROP TRIGGER pairs_new_insert; DROP TRIGGER pairs_new_update; DROP TRIGGER pairs_new_delete;
--   DROP TABLE pairs_new; DROP TABLE pairs_next;
CREATE TABLE pairs_new (
  a INTEGER NOT NULL,
  b TEXT NOT NULL,
  c NOT NULL,
  id INTEGER,
  UNIQUE (a, b)
);
CREATE TRIGGER pairs_new_insert AFTER INSERT ON pairs
BEGIN
  INSERT OR REPLACE INTO pairs_new (a, b, c, id)
  SELECT a, b, c, id FROM pairs AS source WHERE source.a = new.a AND source.b = new.b;
END;
CREATE TRIGGER pairs_new_update AFTER UPDATE ON pairs
BEGIN
  DELETE FROM pairs_new WHERE pairs_new.a = old.a AND pairs_new.b = old.b;
  INSERT OR REPLACE INTO pairs_new (a, b, c, id)
  SELECT a, b, c, id FROM pairs AS source WHERE source.a = new.a AND source.b = new.b;
END;
CREATE TRIGGER pairs_new_delete AFTER DELETE ON pairs
BEGIN
  DELETE FROM pairs_new WHERE pairs_new.a = old.a AND pairs_new.b = old.b;
END;
CREATE TABLE pairs_next AS SELECT a, b FROM pairs ORDER BY a, b LIMIT 1;

-- ==== migration 2 of 6 ====
-- The next 10 rows of names, copy 1 of 2.
INSERT INTO names_new (id, name, alias)
SELECT old_rowid, name, alias
FROM (SELECT rowid AS old_rowid, name, alias FROM names
  WHERE alias >= (SELECT alias FROM names_next) ORDER BY alias LIMIT 10) AS batch
WHERE NOT EXISTS (SELECT 1 FROM names_new AS there WHERE there.alias = batch.alias);
UPDATE names_next SET alias =
  (SELECT alias FROM names
  WHERE alias >= (SELECT alias FROM names_next) ORDER BY alias LIMIT 1 OFFSET 10)
  WHERE alias IS NOT NULL;

-- ==== migration 3 of 6 ====
-- The next 10 rows of names, copy 2 of 2.
INSERT INTO names_new (id, name, alias)
SELECT old_rowid, name, alias
FROM (SELECT rowid AS old_rowid, name, alias FROM names
  WHERE alias >= (SELECT alias FROM names_next) ORDER BY alias LIMIT 10) AS batch
WHERE NOT EXISTS (SELECT 1 FROM names_new AS there WHERE there.alias = batch.alias);
UPDATE names_next SET alias =
  (SELECT alias FROM names
  WHERE alias >= (SELECT alias FROM names_next) ORDER BY alias LIMIT 1 OFFSET 10)
  WHERE alias IS NOT NULL;

-- ==== migration 4 of 6 ====
-- The next 10 rows of pairs, copy 1 of 2.
INSERT INTO pairs_new (a, b, c, id)
SELECT a, b, c, id
FROM (SELECT a, b, c, id FROM pairs
  WHERE (a, b) >= (SELECT a, b FROM pairs_next) ORDER BY a, b LIMIT 10) AS batch
WHERE NOT EXISTS (SELECT 1 FROM pairs_new AS there WHERE there.a = batch.a AND there.b = batch.b);
UPDATE pairs_next SET (a, b) =
  (SELECT a, b FROM pairs
  WHERE (a, b) >= (SELECT a, b FROM pairs_next) ORDER BY a, b LIMIT 1 OFFSET 10)
  WHERE a IS NOT NULL;

-- ==== migration 5 of 6 ====
-- The next 10 rows of pairs, copy 2 of 2.
INSERT INTO pairs_new (a, b, c, id)
SELECT a, b, c, id
FROM (SELECT a, b, c, id FROM pairs
  WHERE (a, b) >= (SELECT a, b FROM pairs_next) ORDER BY a, b LIMIT 10) AS batch
WHERE NOT EXISTS (SELECT 1 FROM pairs_new AS there WHERE there.a = batch.a AND there.b = batch.b);
UPDATE pairs_next SET (a, b) =
  (SELECT a, b FROM pairs
  WHERE (a, b) >= (SELECT a, b FROM pairs_next) ORDER BY a, b LIMIT 1 OFFSET 10)
  WHERE a IS NOT NULL;

-- ==== migration 6 of 6 ====
ALTER TABLE grown ADD COLUMN more TEXT;

-- names_new takes the place of names: what is left is copied, what a REPLACE displaced goes,
-- and the guard aborts the migration where the two are not equal.
DELETE FROM names_new WHERE NOT EXISTS (SELECT 1 FROM names AS source WHERE source.alias = names_new.alias);
INSERT INTO names_new (id, name, alias)
SELECT rowid, name, alias FROM names AS source
  WHERE NOT EXISTS (SELECT 1 FROM names_new AS there WHERE there.alias = source.alias);
CREATE TABLE names_guard (n INTEGER CONSTRAINT every_row_is_copied CHECK (n = 0));
INSERT INTO names_guard (n) SELECT (SELECT count(*) FROM names) - (SELECT count(*) FROM names_new);
INSERT INTO names_guard (n) SELECT count(*) FROM names AS source JOIN names_new AS copy ON copy.alias = source.alias
  WHERE (source.name, source.alias) IS NOT (copy.name, copy.alias);
DROP TABLE names_guard;
-- mig:allow loss/drop-table because it only says where the next copy begins
DROP TABLE names_next;
DROP TABLE names;
ALTER TABLE names_new RENAME TO names;

-- pairs_new takes the place of pairs: what is left is copied, what a REPLACE displaced goes,
-- and the guard aborts the migration where the two are not equal.
DELETE FROM pairs_new WHERE NOT EXISTS (SELECT 1 FROM pairs AS source WHERE source.a = pairs_new.a AND source.b = pairs_new.b);
INSERT INTO pairs_new (a, b, c, id)
SELECT a, b, c, id FROM pairs AS source
  WHERE NOT EXISTS (SELECT 1 FROM pairs_new AS there WHERE there.a = source.a AND there.b = source.b);
CREATE TABLE pairs_guard (n INTEGER CONSTRAINT every_row_is_copied CHECK (n = 0));
INSERT INTO pairs_guard (n) SELECT (SELECT count(*) FROM pairs) - (SELECT count(*) FROM pairs_new);
INSERT INTO pairs_guard (n) SELECT count(*) FROM pairs AS source JOIN pairs_new AS copy ON copy.a = source.a AND copy.b = source.b
  WHERE (source.a, source.b, source.id) IS NOT (copy.a, copy.b, copy.id);
DROP TABLE pairs_guard;
-- mig:allow loss/drop-table because it only says where the next copy begins
DROP TABLE pairs_next;
DROP TABLE pairs;
ALTER TABLE pairs_new RENAME TO pairs;
CREATE UNIQUE INDEX pairs_c ON pairs (c);
