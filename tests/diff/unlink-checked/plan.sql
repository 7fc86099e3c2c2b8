-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS folders is STRICT: fails where a value is not of its column's type
--   ask first: SELECT count(*) FROM folders WHERE typeof(path) NOT IN ('text', 'integer', 'real', 'null') OR typeof(parent) NOT IN ('text', 'integer', 'real', 'null')

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- folders is rebuilt: STRICT is new
-- folders refers to folders ON DELETE SET NULL, which its rows do not take: they refer to nothing before they go
CREATE TABLE folders_old AS SELECT rowid AS old_rowid, path, parent FROM folders;
-- Rows that are about to go may break a CHECK before.
PRAGMA ignore_check_constraints = ON;
UPDATE folders SET parent = x'fb' || parent
  WHERE typeof(parent) <> 'null' AND EXISTS (SELECT 1 FROM folders AS parent WHERE parent.path = folders.parent);
DROP TABLE folders;
PRAGMA ignore_check_constraints = OFF;
CREATE TABLE folders (
  path TEXT PRIMARY KEY NOT NULL,
  parent TEXT NOT NULL CHECK (length(parent) < 90) REFERENCES folders (path) ON DELETE SET NULL
) STRICT;
INSERT INTO folders (rowid, path, parent)
SELECT old_rowid, path, parent FROM folders_old;
DROP TABLE folders_old;
