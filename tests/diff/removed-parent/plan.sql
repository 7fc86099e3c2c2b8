-- From from.sql to to.sql, made by `mig diff --sql`.
-- LOSES table middle with its rows
-- DEPENDS ON ROWS top gets CHECK (v > 0): fails where a row breaks it
--   ask first: SELECT count(*) FROM top WHERE NOT (v > 0)

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- top is rebuilt: CHECK (v > 0) is new
-- leaf is rebuilt: FOREIGN KEY (middle) REFERENCES middle (id) goes
-- middle goes, and before what it refers to
CREATE TABLE top_old AS SELECT id, v FROM top;
CREATE TABLE leaf_old AS SELECT rowid AS old_rowid, id, middle, up FROM leaf;
DROP TABLE leaf;
DROP TABLE middle;
DROP TABLE top;
CREATE TABLE top (
  id INTEGER PRIMARY KEY,
  v INT CHECK (v > 0)
);
CREATE TABLE leaf (
  id TEXT PRIMARY KEY,
  middle INTEGER NOT NULL,
  up TEXT REFERENCES leaf(id) ON DELETE CASCADE
);
INSERT INTO top (id, v)
SELECT id, v FROM top_old;
INSERT INTO leaf (rowid, id, middle, up)
SELECT old_rowid, id, middle, up FROM leaf_old;
DROP TABLE top_old;
DROP TABLE leaf_old;
