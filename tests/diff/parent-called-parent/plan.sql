-- From from.sql to to.sql, made by `mig diff --sql`.
-- FILLS parent.n: NULL becomes ''

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- parent is rebuilt: n becomes TEXT NOT NULL DEFAULT ''
-- parent refers to parent ON DELETE SET NULL, which its rows do not take: they refer to nothing before they go
CREATE TABLE parent_old AS SELECT id, up, n FROM parent;
UPDATE parent SET up = (up | 6917529027641081856) - (up & 6917529027641081856)
  WHERE typeof(up) = 'integer' AND EXISTS (SELECT 1 FROM parent AS referred WHERE referred.id = parent.up);
DROP TABLE parent;
CREATE TABLE parent (
  id INTEGER PRIMARY KEY,
  up INTEGER NOT NULL REFERENCES parent (id) ON DELETE SET NULL,
  n TEXT NOT NULL DEFAULT ''
);
INSERT INTO parent (id, up, n)
SELECT id, up, coalesce(n, '') FROM parent_old;
DROP TABLE parent_old;
