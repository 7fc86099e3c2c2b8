-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS s is STRICT: fails where a value is not of its column's type
--   ask first: SELECT count(*) FROM s WHERE typeof(b) NOT IN ('text', 'integer', 'real', 'null') OR typeof(c) NOT IN ('integer', 'null') OR typeof(d) NOT IN ('real', 'integer', 'null') OR typeof(e) NOT IN ('blob', 'null') OR typeof(f) NOT IN ('integer', 'null')
-- DEPENDS ON ROWS x.a becomes TEXT: values are converted, and what can't be is refused (STRICT)
--   ask first: SELECT typeof(a), count(*) FROM x GROUP BY 1
-- DEPENDS ON ROWS x.b becomes REAL: values are converted, and what can't be is refused (STRICT)
--   ask first: SELECT typeof(b), count(*) FROM x GROUP BY 1
-- DEPENDS ON ROWS y gets CHECK (w IN ('a', 'b', 'c')): fails where a row breaks it
--   ask first: SELECT count(*) FROM (SELECT w COLLATE BINARY AS w FROM y) WHERE NOT (w IN ('a', 'b', 'c'))
-- DEPENDS ON ROWS y gets CHECK (z IN (1)): fails where a row breaks it
--   ask first: SELECT count(*) FROM y WHERE NOT (z IN (1))

-- s is rebuilt: a becomes ANY; f becomes INTEGER; STRICT is new
CREATE TABLE s_new (
  id INTEGER PRIMARY KEY,
  a ANY,
  b TEXT,
  c INT,
  d REAL,
  e BLOB,
  f INTEGER
) STRICT;
INSERT INTO s_new (id, a, b, c, d, e, f)
SELECT id, a, b, c, d, e, f FROM s;
DROP TABLE s;
ALTER TABLE s_new RENAME TO s;

-- x is rebuilt: a becomes TEXT; b becomes REAL; c becomes ANY
CREATE TABLE x_new (
  a TEXT,
  b REAL,
  c ANY
) STRICT;
INSERT INTO x_new (rowid, a, b, c)
SELECT rowid, a, b, c FROM x;
DROP TABLE x;
ALTER TABLE x_new RENAME TO x;

-- y is rebuilt: w becomes TEXT; CHECK (v IN ('a', 'b', 'c')) goes; CHECK (w IN ('a', 'b')) goes; CHECK (z IN (1, 2)) goes; CHECK (v IN ('a', 'b', 'c', 'd')) is new; CHECK (w IN ('a', 'b', 'c')) is new; CHECK (z IN (1)) is new
CREATE TABLE y_new (
  id INTEGER PRIMARY KEY,
  v TEXT CHECK (v IN ('a', 'b', 'c', 'd')),
  w TEXT CHECK (w IN ('a', 'b', 'c')),
  z INT CHECK (z IN (1))
);
INSERT INTO y_new (id, v, w, z)
SELECT id, v, w, z FROM y;
DROP TABLE y;
ALTER TABLE y_new RENAME TO y;
