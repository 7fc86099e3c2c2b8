-- From from.sql to to.sql, made by `mig diff --sql`.

DROP INDEX partial_a;
CREATE UNIQUE INDEX partial_a ON partial (a) WHERE b > 1;

-- wider is rebuilt: UNIQUE (a) goes; UNIQUE (a, b) is new
CREATE TABLE wider_new (
  a,
  b,
  UNIQUE (a, b)
);
INSERT INTO wider_new (rowid, a, b)
SELECT rowid, a, b FROM wider;
DROP TABLE wider;
ALTER TABLE wider_new RENAME TO wider;

-- finer is rebuilt: a becomes TEXT
CREATE TABLE finer_new (
  a TEXT UNIQUE
);
INSERT INTO finer_new (rowid, a)
SELECT rowid, a FROM finer;
DROP TABLE finer;
ALTER TABLE finer_new RENAME TO finer;

-- children is rebuilt: FOREIGN KEY (up) REFERENCES parents goes; FOREIGN KEY (up) REFERENCES parents ON DELETE CASCADE is new
CREATE TABLE children_new (
  up INTEGER REFERENCES parents ON DELETE CASCADE
);
INSERT INTO children_new (rowid, up)
SELECT rowid, up FROM children;
DROP TABLE children;
ALTER TABLE children_new RENAME TO children;

-- free is rebuilt: a becomes ANY; b becomes INT
CREATE TABLE free_new (
  a ANY,
  b INT
) STRICT;
INSERT INTO free_new (rowid, a, b)
SELECT rowid, a, b FROM free;
DROP TABLE free;
ALTER TABLE free_new RENAME TO free;

-- loud is rebuilt: d becomes INTEGER; UNIQUE (a) ON CONFLICT IGNORE goes; UNIQUE (a) is new
CREATE TABLE loud_new (
  a UNIQUE,
  d INTEGER
);
INSERT INTO loud_new (rowid, a, d)
SELECT rowid, a, d FROM loud;
DROP TABLE loud;
ALTER TABLE loud_new RENAME TO loud;
