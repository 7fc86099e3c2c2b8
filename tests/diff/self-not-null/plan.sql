-- From from.sql to to.sql, made by `mig diff --sql`.
-- FILLS nodes.name: NULL becomes ''

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;
DROP TRIGGER nodes_update;

-- nodes is rebuilt: name becomes TEXT NOT NULL DEFAULT ''
-- nodes refers to nodes ON DELETE SET NULL, which its rows do not take: they refer to nothing before they go
CREATE TABLE nodes_old AS SELECT id, up, name FROM nodes;
UPDATE nodes SET up = (up | 6917529027641081856) - (up & 6917529027641081856)
  WHERE typeof(up) = 'integer' AND EXISTS (SELECT 1 FROM nodes AS parent WHERE parent.id = nodes.up);
DROP TABLE nodes;
CREATE TABLE nodes (
  id INTEGER PRIMARY KEY,
  up INTEGER NOT NULL REFERENCES nodes(id) ON DELETE SET NULL,
  name TEXT NOT NULL DEFAULT ''
);
INSERT INTO nodes (id, up, name)
SELECT id, up, coalesce(name, '') FROM nodes_old;
DROP TABLE nodes_old;

CREATE TRIGGER nodes_update AFTER UPDATE ON nodes BEGIN INSERT INTO log VALUES (old.id); END;
