-- From from.sql to to.sql, made by `mig diff --sql`.
-- LOSES table log with its rows
-- LOSES table nodes with its rows

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;
DROP TRIGGER nodes_update;

-- nodes refers to nodes ON DELETE SET NULL, which its rows do not take: they refer to nothing before they go
UPDATE nodes SET up = (up | 6917529027641081856) - (up & 6917529027641081856)
  WHERE typeof(up) = 'integer' AND EXISTS (SELECT 1 FROM nodes AS parent WHERE parent.id = nodes.up);
DROP TABLE nodes;

DROP TABLE log;
