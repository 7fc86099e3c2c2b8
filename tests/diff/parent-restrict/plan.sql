-- From from.sql to to.sql, made by `mig diff --sql`.
-- FILLS users.name: NULL becomes ''

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- users is rebuilt: name becomes TEXT NOT NULL DEFAULT ''
CREATE TABLE users_old AS SELECT rowid AS old_rowid, id, name FROM users;
DROP TABLE users;
CREATE TABLE users (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL DEFAULT ''
);
INSERT INTO users (rowid, id, name)
SELECT old_rowid, id, coalesce(name, '') FROM users_old;
DROP TABLE users_old;
