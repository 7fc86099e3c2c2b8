-- From from.sql to to.sql, made by `mig diff --sql`.
-- LOSES column t.gone_plain
-- LOSES column t.gone_checked
-- LOSES column t.gone_read
-- LOSES column t.gone_key
-- LOSES column u.gone
-- LOSES column u.gone_indexed
-- DEPENDS ON ROWS y.a is new, NOT NULL and without a default: rows that are there get 0; put something better into the INSERT INTO y
-- DEPENDS ON ROWS y.b is generated and NOT NULL: fails where its expression is NULL
--   ask first: SELECT count(*) FROM y WHERE (id * 2) IS NULL
-- DEPENDS ON ROWS y gets a foreign key to v: fails where a row has no parent

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;
DROP INDEX u_gone;
ALTER TABLE u DROP COLUMN gone;
ALTER TABLE u DROP COLUMN gone_indexed;
ALTER TABLE v ADD COLUMN a INTEGER NOT NULL DEFAULT (-(1));
ALTER TABLE v ADD COLUMN b INTEGER DEFAULT (+2);
ALTER TABLE v ADD COLUMN c REAL DEFAULT (-1.5);
ALTER TABLE v ADD COLUMN d TEXT DEFAULT ('x');
ALTER TABLE v ADD COLUMN e BLOB DEFAULT (x'00');

-- t is rebuilt: gone_plain goes; gone_checked goes; gone_read goes; gone_key goes; twice becomes AS (keep || keep) VIRTUAL; CHECK (gone_checked <> '') goes; FOREIGN KEY (gone_key) REFERENCES t (id) goes
CREATE TABLE t_old AS SELECT id, keep FROM t;
DROP TABLE t;
CREATE TABLE t (
  id INTEGER PRIMARY KEY,
  keep TEXT,
  twice AS (keep || keep)
);
INSERT INTO t (id, keep)
SELECT id, keep FROM t_old;
DROP TABLE t_old;

-- w is rebuilt: a is new; b is new
CREATE TABLE w_new (
  id INTEGER PRIMARY KEY,
  a INTEGER DEFAULT (NOT 1),
  b TEXT DEFAULT (1 + 1)
);
INSERT INTO w_new (id)
SELECT id FROM w;
DROP TABLE w;
ALTER TABLE w_new RENAME TO w;

-- x is rebuilt: a is new; b is new
CREATE TABLE x_new (
  id INTEGER PRIMARY KEY,
  a TEXT DEFAULT CURRENT_TIMESTAMP,
  b INTEGER DEFAULT (~1)
);
INSERT INTO x_new (id)
SELECT id FROM x;
DROP TABLE x;
ALTER TABLE x_new RENAME TO x;

-- y is rebuilt: a is new; b is new; c is new; d is new; FOREIGN KEY (d) REFERENCES v (id) is new
CREATE TABLE y_new (
  id INTEGER PRIMARY KEY,
  a INTEGER NOT NULL,
  b AS (id * 2) NOT NULL,
  c AS (id * 3) STORED,
  d INTEGER DEFAULT 1 REFERENCES v (id)
);
INSERT INTO y_new (id, a)
SELECT id, 0 FROM y;
DROP TABLE y;
ALTER TABLE y_new RENAME TO y;
