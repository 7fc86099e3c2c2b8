-- From from.sql to to.sql, made by `mig diff --sql`.
-- LOSES column other.gone
-- LOSES column computed.gone
-- DEPENDS ON ROWS one gets CHECK (a <> ''): fails where a row breaks it
--   ask first: SELECT count(*) FROM one WHERE NOT (a <> '')
-- DEPENDS ON ROWS two gets CHECK (a <> ''): fails where a row breaks it
--   ask first: SELECT count(*) FROM two WHERE NOT (a <> '')
-- DEPENDS ON ROWS two gets a key (rowid): fails where two rows are equal in it
--   ask first: SELECT rowid, count(*) FROM two WHERE rowid IS NOT NULL GROUP BY rowid HAVING count(*) > 1
-- DEPENDS ON ROWS three gets CHECK (a <> ''): fails where a row breaks it
--   ask first: SELECT count(*) FROM three WHERE NOT (a <> '')

-- one is rebuilt: CHECK (a <> '') is new
CREATE TABLE one_new (
  rowid TEXT,
  a TEXT CHECK (a <> '')
);
INSERT INTO one_new (_rowid_, rowid, a)
SELECT _rowid_, rowid, a FROM one;
DROP TABLE one;
ALTER TABLE one_new RENAME TO one;

-- two is rebuilt: UNIQUE (rowid) is new; CHECK (a <> '') is new
CREATE TABLE two_old AS SELECT oid AS old_rowid, rowid, _rowid_, a FROM two;
DROP TABLE two;
CREATE TABLE two (
  rowid TEXT UNIQUE,
  _rowid_ TEXT,
  a TEXT CHECK (a <> '')
);
INSERT INTO two (oid, rowid, _rowid_, a)
SELECT old_rowid, rowid, _rowid_, a FROM two_old;
DROP TABLE two_old;

-- three is rebuilt: CHECK (a <> '') is new
CREATE TABLE three_new (
  rowid TEXT,
  _rowid_ TEXT,
  oid TEXT,
  a TEXT CHECK (a <> '')
);
INSERT INTO three_new (rowid, _rowid_, oid, a)
SELECT rowid, _rowid_, oid, a FROM three;
DROP TABLE three;
ALTER TABLE three_new RENAME TO three;

-- other is rebuilt: gone goes; come is new; late is new; STRICT is new
CREATE TABLE other_new (
  come TEXT NOT NULL DEFAULT 'x',
  late INTEGER
) STRICT;
INSERT INTO other_new (rowid)
SELECT rowid FROM other;
DROP TABLE other;
ALTER TABLE other_new RENAME TO other;

-- computed is rebuilt: gone goes; come is new; g becomes TEXT AS (2) VIRTUAL; STRICT is new
CREATE TABLE computed_new (
  come TEXT,
  g TEXT AS (2)
) STRICT;
INSERT INTO computed_new (rowid)
SELECT rowid FROM computed;
DROP TABLE computed;
ALTER TABLE computed_new RENAME TO computed;
