-- From from.sql to to.sql, made by `mig diff --sql`.
-- FILLS b.m: NULL becomes ''

-- b is rebuilt: m becomes TEXT NOT NULL DEFAULT ''
CREATE TABLE b_new (
  id INTEGER PRIMARY KEY,
  n INTEGER CHECK (n > 0),
  m TEXT NOT NULL DEFAULT ''
);
INSERT INTO b_new (id, n, m)
SELECT id, n, coalesce(m, '') FROM b;
DROP TABLE b;
ALTER TABLE b_new RENAME TO b;
