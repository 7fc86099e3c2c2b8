-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS a.x becomes the rowid: fails where a value is no integer, and a NULL gets a number
--   ask first: SELECT typeof(x), count(*) FROM a GROUP BY 1
-- DEPENDS ON ROWS a gets a key (x): fails where two rows are equal in it
--   ask first: SELECT x, count(*) FROM a WHERE x IS NOT NULL GROUP BY x HAVING count(*) > 1
-- DEPENDS ON ROWS b.id becomes TEXT: values are converted
--   ask first: SELECT typeof(id), count(*) FROM b GROUP BY 1
-- DEPENDS ON ROWS c.x becomes NOT NULL without a default: fails where it is NULL
--   ask first: SELECT count(*) FROM c WHERE x IS NULL
-- DEPENDS ON ROWS c.y becomes NOT NULL without a default: fails where it is NULL
--   ask first: SELECT count(*) FROM c WHERE y IS NULL

-- a is rebuilt: x becomes INTEGER; PRIMARY KEY (x) (the rowid) is new
CREATE TABLE a_new (
  x INTEGER PRIMARY KEY,
  y TEXT
);
INSERT INTO a_new (x, y)
SELECT x, y FROM a;
DROP TABLE a;
ALTER TABLE a_new RENAME TO a;

-- b is rebuilt: id becomes TEXT; PRIMARY KEY (id) (the rowid) becomes PRIMARY KEY (id)
CREATE TABLE b_new (
  id TEXT PRIMARY KEY,
  y TEXT
);
INSERT INTO b_new (id, y)
SELECT id, y FROM b;
DROP TABLE b;
ALTER TABLE b_new RENAME TO b;

-- c is rebuilt: x becomes TEXT NOT NULL; y becomes TEXT NOT NULL; WITHOUT ROWID is new
CREATE TABLE c_new (
  x TEXT PRIMARY KEY,
  y TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO c_new (x, y)
SELECT x, y FROM c;
DROP TABLE c;
ALTER TABLE c_new RENAME TO c;

-- d is rebuilt: z is new; PRIMARY KEY (id) AUTOINCREMENT (the rowid) becomes PRIMARY KEY (id) (the rowid); UNIQUE (z) is new
CREATE TABLE d_new (
  id INTEGER PRIMARY KEY,
  y TEXT,
  z TEXT UNIQUE
);
INSERT INTO d_new (id, y)
SELECT id, y FROM d;
DROP TABLE d;
ALTER TABLE d_new RENAME TO d;
