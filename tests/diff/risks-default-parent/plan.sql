-- From from.sql to to.sql, made by `mig diff --sql`.
-- FILLS teams.boss: NULL becomes 1
-- FILLS users.team: NULL becomes 7
-- DEPENDS ON ROWS teams refers to teams, and a NULL gets the default: fails where that has no parent
--   ask first: SELECT count(*) FROM teams AS child WHERE NOT EXISTS (SELECT 1 FROM teams AS parent WHERE parent.id = coalesce(child.boss, 1))
-- DEPENDS ON ROWS users refers to teams, and a NULL gets the default: fails where that has no parent
--   ask first: SELECT count(*) FROM users AS child WHERE NOT EXISTS (SELECT 1 FROM teams AS parent WHERE parent.id = coalesce(child.team, 7))

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- teams is rebuilt: boss becomes INTEGER NOT NULL DEFAULT 1
-- users is rebuilt: team becomes INTEGER NOT NULL DEFAULT 7
CREATE TABLE teams_old AS SELECT id, boss FROM teams;
CREATE TABLE users_old AS SELECT id, team, other FROM users;
DROP TABLE users;
DROP TABLE teams;
CREATE TABLE teams (
  id INTEGER PRIMARY KEY,
  boss INTEGER NOT NULL DEFAULT 1 REFERENCES teams (id)
);
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  team INTEGER NOT NULL DEFAULT 7 REFERENCES teams (id),
  other INTEGER REFERENCES teams (id)
);
INSERT INTO teams (id, boss)
SELECT id, coalesce(boss, 1) FROM teams_old;
INSERT INTO users (id, team, other)
SELECT id, coalesce(team, 7), other FROM users_old;
DROP TABLE teams_old;
DROP TABLE users_old;
