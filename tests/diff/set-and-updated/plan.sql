-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS nodes gets CHECK (name <> ''): fails where a row breaks it
--   ask first: SELECT count(*) FROM nodes WHERE NOT (name <> '')

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- nodes is rebuilt: CHECK (name <> '') is new
-- marks refers to nodes ON UPDATE SET NULL: its keys are parked while nodes is away
-- stars would lose rows or keys and its keys can't be parked: its rows are put aside
CREATE TABLE nodes_old AS SELECT id, up, name FROM nodes;
CREATE TABLE stars_rows AS SELECT up, n FROM stars;
UPDATE marks SET up = CASE typeof(up) WHEN 'integer' THEN (up | 4611686018427387904) - (up & 4611686018427387904) WHEN 'real' THEN x'fe' || quote(up) WHEN 'blob' THEN x'fd' || up ELSE x'ff' || up END
  WHERE typeof(up) <> 'null' AND EXISTS (SELECT 1 FROM nodes AS parent WHERE parent.up = marks.up);
-- Aborts the migration if a row still refers to what is about to be dropped.
CREATE TABLE parked_guard (n INTEGER CONSTRAINT every_key_is_parked CHECK (n = 0));
INSERT INTO parked_guard (n) SELECT count(*) FROM marks AS child JOIN nodes AS parent ON parent.up = child.up;
DROP TABLE parked_guard;
DELETE FROM stars;
DROP TABLE nodes;
CREATE TABLE nodes (
  id INTEGER PRIMARY KEY,
  up INTEGER UNIQUE REFERENCES nodes (id) ON DELETE SET NULL,
  name TEXT CHECK (name <> '')
);
INSERT INTO nodes (id, up, name)
SELECT id, up, name FROM nodes_old;
INSERT INTO stars (up, n)
SELECT up, n FROM stars_rows;
UPDATE marks SET up = CASE WHEN typeof(up) = 'integer' THEN (up | 4611686018427387904) - (up & 4611686018427387904) ELSE CASE substr(CAST(up AS BLOB), 1, 1) WHEN x'fe' THEN CAST(substr(up, 2) AS REAL) WHEN x'fd' THEN substr(CAST(up AS BLOB), 2) ELSE ltrim(up, x'ff') END END
  WHERE typeof(up) <> 'null' AND EXISTS (SELECT 1 FROM nodes AS parent WHERE parent.up = (CASE WHEN typeof(marks.up) = 'integer' THEN (marks.up | 4611686018427387904) - (marks.up & 4611686018427387904) ELSE CASE substr(CAST(marks.up AS BLOB), 1, 1) WHEN x'fe' THEN CAST(substr(marks.up, 2) AS REAL) WHEN x'fd' THEN substr(CAST(marks.up AS BLOB), 2) ELSE ltrim(marks.up, x'ff') END END));
DROP TABLE nodes_old;
DROP TABLE stars_rows;
