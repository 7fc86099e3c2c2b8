-- From from.sql to to.sql, made by `mig diff --sql`.
-- FILLS teams.name: NULL becomes ''
-- FILLS users.name: NULL becomes ''

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- teams is rebuilt: name becomes TEXT NOT NULL DEFAULT ''
-- users is rebuilt: name becomes TEXT NOT NULL DEFAULT ''
CREATE TABLE teams_old AS SELECT id, name FROM teams;
CREATE TABLE users_old AS SELECT id, team_id, name FROM users;
DROP TABLE users;
DROP TABLE teams;
CREATE TABLE teams (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL DEFAULT ''
);
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  team_id INTEGER REFERENCES teams(id) ON DELETE CASCADE,
  name TEXT NOT NULL DEFAULT ''
);
INSERT INTO teams (id, name)
SELECT id, coalesce(name, '') FROM teams_old;
INSERT INTO users (id, team_id, name)
SELECT id, team_id, coalesce(name, '') FROM users_old;
DROP TABLE teams_old;
DROP TABLE users_old;
