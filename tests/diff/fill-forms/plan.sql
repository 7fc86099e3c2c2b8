-- From from.sql to to.sql, made by `mig diff --sql`.
-- LOSES column v.only_old
-- DEPENDS ON ROWS t.b is new, NOT NULL and without a default: rows that are there get x''; put something better into the INSERT INTO t
-- DEPENDS ON ROWS t.c is new, NOT NULL, in a key and without a default: rows that are there get their rowid; put something better into the INSERT INTO t
-- DEPENDS ON ROWS t.d is new, NOT NULL and without a default: rows that are there get x''; put something better into the INSERT INTO t
-- DEPENDS ON ROWS t.e is new, NOT NULL, in a key and without a default: rows that are there get their rowid; put something better into the INSERT INTO t
-- DEPENDS ON ROWS t.j is new, NOT NULL and without a default: rows that are there get ''; put something better into the INSERT INTO t
-- DEPENDS ON ROWS t.l is new, NOT NULL, in a key and without a default: rows that are there get their rowid; put something better into the INSERT INTO t
-- DEPENDS ON ROWS t.m is new, NOT NULL, in a key and without a default: rows that are there get their rowid; put something better into the INSERT INTO t
-- DEPENDS ON ROWS t gets CHECK (length(keep) > 0): fails where a row breaks it
--   ask first: SELECT count(*) FROM t WHERE NOT (length(keep) > 0)
-- DEPENDS ON ROWS t gets a key (c): fails where two rows are equal in it
-- DEPENDS ON ROWS t gets a key (e): fails where two rows are equal in it
-- DEPENDS ON ROWS t gets a key (l): fails where two rows are equal in it
-- DEPENDS ON ROWS t gets a key (m): fails where two rows are equal in it
-- DEPENDS ON ROWS u.n is new, NOT NULL, in a key and without a default: rows that are there get 0; put something better into the INSERT INTO u
-- DEPENDS ON ROWS v.new_one is new, NOT NULL and without a default: rows that are there get ''; put something better into the INSERT INTO v

-- t is rebuilt: b is new; c is new; d is new; e is new; f is new; g is new; h is new; i is new; j is new; k is new; l is new; m is new; UNIQUE (c) is new; UNIQUE (e) is new; UNIQUE (l) is new; UNIQUE (m) is new; CHECK (length(keep) > 0) is new
CREATE TABLE t_new (
  a INTEGER PRIMARY KEY,
  keep TEXT,
  b BLOB NOT NULL,
  c TEXT NOT NULL UNIQUE,
  d NOT NULL,
  e INT NOT NULL UNIQUE,
  f TEXT NOT NULL DEFAULT word,
  g TEXT NOT NULL DEFAULT "quoted",
  h BOOLEAN NOT NULL DEFAULT true,
  i INT NOT NULL DEFAULT (1 + 1),
  j TEXT DEFAULT NULL NOT NULL,
  k REAL NOT NULL DEFAULT -1.5,
  l BLOB NOT NULL UNIQUE,
  m NOT NULL UNIQUE,
  CHECK (length(keep) > 0)
);
INSERT INTO t_new (a, keep, b, c, d, e, j, l, m)
SELECT a, keep, x'', CAST(rowid AS TEXT), x'', rowid, '', rowid, rowid FROM t;
DROP TABLE t;
ALTER TABLE t_new RENAME TO t;

-- u is rebuilt: n is new; PRIMARY KEY (k) becomes PRIMARY KEY (k, n)
CREATE TABLE u_new (
  k TEXT,
  n INT NOT NULL,
  PRIMARY KEY (k, n)
) WITHOUT ROWID;
INSERT INTO u_new (k, n)
SELECT k, 0 FROM u;
DROP TABLE u;
ALTER TABLE u_new RENAME TO u;

-- v is rebuilt: only_old goes; id is new; new_one is new; other is new; PRIMARY KEY (id) (the rowid) is new
CREATE TABLE v_new (
  id INTEGER PRIMARY KEY,
  new_one TEXT NOT NULL,
  other INT DEFAULT 5
);
INSERT INTO v_new (id, new_one)
SELECT rowid, '' FROM v;
DROP TABLE v;
ALTER TABLE v_new RENAME TO v;
