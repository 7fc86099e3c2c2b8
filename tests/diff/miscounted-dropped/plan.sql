-- From from.sql to to.sql, made by `mig diff --sql`.
-- LOSES table t with its rows

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- t refers to t by numbers, which SQLite takes for texts as well: its rows refer to nothing before they go
UPDATE t SET up = CASE typeof(up) WHEN 'integer' THEN (up | 6917529027641081856) - (up & 6917529027641081856) WHEN 'real' THEN x'fa' || quote(up) WHEN 'blob' THEN x'f9' || up ELSE x'fb' || up END
  WHERE typeof(up) <> 'null' AND EXISTS (SELECT 1 FROM t AS parent WHERE parent.id = t.up);
DROP TABLE t;
