-- From from.sql to to.sql, made by `mig diff --sql`.
-- LOSES table nodes with its rows
-- LOSES table tree with its rows
-- LOSES table a with its rows
-- LOSES table b with its rows
-- LOSES table c with its rows
-- LOSES table line with its rows

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;
DROP TRIGGER tree_gone;
DROP TRIGGER a_gone;
DROP TRIGGER b_gone;
DROP TRIGGER c_gone;

-- nodes refers to nodes ON DELETE SET NULL, which its rows do not take: they refer to nothing before they go
UPDATE nodes SET up = (up | 6917529027641081856) - (up & 6917529027641081856)
  WHERE typeof(up) = 'integer' AND EXISTS (SELECT 1 FROM nodes AS parent WHERE parent.id = nodes.up);
DROP TABLE nodes;

DROP TABLE tree;

-- a, b, c go together: their references lead round
DELETE FROM b;
DELETE FROM c;
DELETE FROM a;
DROP TABLE b;
DROP TABLE c;
DROP TABLE a;

DROP TABLE line;
