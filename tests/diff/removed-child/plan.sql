-- From from.sql to to.sql, made by `mig diff --sql`.
-- LOSES table members with its rows
-- FILLS teams.name: NULL becomes ''

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;
DROP TRIGGER members_update;

-- teams is rebuilt: name becomes TEXT NOT NULL DEFAULT ''
-- members goes, and before what it refers to
CREATE TABLE teams_old AS SELECT id, name FROM teams;
DROP TABLE members;
DROP TABLE teams;
CREATE TABLE teams (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL DEFAULT ''
);
INSERT INTO teams (id, name)
SELECT id, coalesce(name, '') FROM teams_old;
DROP TABLE teams_old;
