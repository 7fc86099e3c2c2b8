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
UPDATE marks SET up = CASE typeof(up) WHEN 'integer' THEN (up | 4242424242424242) - (up & 4242424242424242) WHEN 'real' THEN '~r' || quote(up) WHEN 'blob' THEN CAST('~b' || up AS BLOB) ELSE '~t' || up END
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
UPDATE marks SET up = CASE WHEN typeof(up) = 'integer' THEN (up | 4242424242424242) - (up & 4242424242424242) WHEN up LIKE '~r%' THEN CAST(substr(up, 3) AS REAL) ELSE substr(up, 3) END
  WHERE typeof(up) <> 'null' AND EXISTS (SELECT 1 FROM nodes AS parent WHERE parent.up = (CASE WHEN typeof(marks.up) = 'integer' THEN (marks.up | 4242424242424242) - (marks.up & 4242424242424242) WHEN marks.up LIKE '~r%' THEN CAST(substr(marks.up, 3) AS REAL) ELSE substr(marks.up, 3) END));
DROP TABLE nodes_old;
DROP TABLE stars_rows;
