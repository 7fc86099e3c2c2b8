-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS p gets CHECK (v > 0): fails where a row breaks it
--   ask first: SELECT count(*) FROM p WHERE NOT (v > 0)
-- DEPENDS ON ROWS c gets CHECK (v > 0): fails where a row breaks it
--   ask first: SELECT count(*) FROM c WHERE NOT (v > 0)

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;
DROP TRIGGER line_update;
DROP TRIGGER c_update;

-- p is rebuilt: CHECK (v > 0) is new
-- c is rebuilt: CHECK (v > 0) is new
-- line would lose rows or keys and its keys can't be parked: its rows are put aside
CREATE TABLE c_old AS SELECT rowid AS old_rowid, id, p_id, v FROM c;
CREATE TABLE p_old AS SELECT rowid AS old_rowid, id, c_id, up, v FROM p;
CREATE TABLE line_rows AS SELECT p_id, n FROM line;
DELETE FROM line;
DROP TABLE p;
DROP TABLE c;
CREATE TABLE c (
  id TEXT PRIMARY KEY,
  p_id REFERENCES p(id) ON DELETE CASCADE,
  v INT CHECK (v > 0)
);
CREATE TABLE p (
  id TEXT PRIMARY KEY,
  c_id REFERENCES c(id),
  up UNIQUE REFERENCES p(id) ON DELETE SET NULL,
  v INT CHECK (v > 0)
);
INSERT INTO c (rowid, id, p_id, v)
SELECT old_rowid, id, CASE WHEN typeof(p_id) IN ('integer', 'real') THEN x'ff' || p_id ELSE p_id END, v FROM c_old;
INSERT INTO p (rowid, id, c_id, up, v)
SELECT old_rowid, id, c_id, CASE WHEN typeof(up) IN ('integer', 'real') THEN x'ff' || up ELSE up END, v FROM p_old;
INSERT INTO line (p_id, n)
SELECT p_id, n FROM line_rows;
-- Where p_id holds numbers they had no parent so far: one that comes later would not find them.
UPDATE c SET p_id = c_old.p_id FROM c_old
  WHERE c_old.old_rowid = c.rowid AND typeof(c_old.p_id) IN ('integer', 'real');
-- Where up holds numbers they had no parent so far: one that comes later would not find them.
UPDATE p SET up = p_old.up FROM p_old
  WHERE p_old.old_rowid = p.rowid AND typeof(p_old.up) IN ('integer', 'real');
DROP TABLE c_old;
DROP TABLE p_old;
DROP TABLE line_rows;

CREATE TRIGGER c_update AFTER UPDATE ON c BEGIN INSERT INTO log VALUES ('c'); END;

CREATE TRIGGER line_update AFTER UPDATE ON line BEGIN INSERT INTO log VALUES ('line'); END;
