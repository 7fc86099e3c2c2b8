-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS parents gets a key (a): fails where two rows are equal in it
--   ask first: SELECT a, count(*) FROM parents WHERE a IS NOT NULL GROUP BY a HAVING count(*) > 1

-- parents is rebuilt: UNIQUE (a) is new
CREATE TABLE parents_old AS SELECT rowid AS old_rowid, a, b FROM parents;
DROP TABLE parents;
CREATE TABLE parents (
  a INTEGER UNIQUE,
  b INTEGER UNIQUE
);
INSERT INTO parents (rowid, a, b)
SELECT old_rowid, a, b FROM parents_old;
DROP TABLE parents_old;
