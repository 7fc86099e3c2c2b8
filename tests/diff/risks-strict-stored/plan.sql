-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS t is STRICT: fails where a value is not of its column's type
--   ask first: SELECT count(*) FROM t WHERE typeof(g) NOT IN ('text', 'integer', 'real', 'null') OR typeof(n) NOT IN ('integer', 'null')

-- t is rebuilt: a becomes ANY; STRICT is new
CREATE TABLE t_new (
  id INTEGER PRIMARY KEY,
  a ANY,
  g TEXT AS (coalesce(a, 'z')) STORED,
  v TEXT AS (coalesce(a, 'z')) VIRTUAL,
  n INTEGER AS (length(a)) STORED
) STRICT;
INSERT INTO t_new (id, a)
SELECT id, a FROM t;
DROP TABLE t;
ALTER TABLE t_new RENAME TO t;
