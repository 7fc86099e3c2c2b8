-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS points.y becomes NOT NULL without a default: fails where it is NULL
--   ask first: SELECT count(*) FROM points WHERE y IS NULL
-- DEPENDS ON ROWS marks.n becomes NOT NULL without a default: fails where it is NULL
--   ask first: SELECT count(*) FROM marks WHERE n IS NULL

-- points is rebuilt: y becomes INTEGER DEFAULT NULL NOT NULL; PRIMARY KEY (x) becomes PRIMARY KEY (x, y)
CREATE TABLE points_new (
  x INTEGER,
  y INTEGER DEFAULT NULL,
  PRIMARY KEY (x, y)
) WITHOUT ROWID;
INSERT INTO points_new (x, y)
SELECT x, y FROM points;
DROP TABLE points;
ALTER TABLE points_new RENAME TO points;

-- marks is rebuilt: n becomes INTEGER NOT NULL DEFAULT NULL
CREATE TABLE marks_new (
  n INTEGER NOT NULL DEFAULT NULL
);
INSERT INTO marks_new (rowid, n)
SELECT rowid, n FROM marks;
DROP TABLE marks;
ALTER TABLE marks_new RENAME TO marks;
