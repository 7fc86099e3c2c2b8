-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS users is STRICT: fails where a value is not of its column's type
--   ask first: SELECT count(*) FROM users WHERE typeof(team) NOT IN ('integer', 'null')
-- DEPENDS ON ROWS teams is STRICT: fails where a value is not of its column's type
--   ask first: SELECT count(*) FROM teams WHERE typeof(owner) NOT IN ('integer', 'null')

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- users is rebuilt: STRICT is new
-- teams is rebuilt: STRICT is new
CREATE TABLE teams_old AS SELECT id, owner FROM teams;
CREATE TABLE users_old AS SELECT id, team FROM users;
DROP TABLE users;
DROP TABLE teams;
CREATE TABLE teams (
  id INTEGER PRIMARY KEY,
  owner INTEGER REFERENCES users (id)
) STRICT;
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  team INTEGER REFERENCES teams (id)
) STRICT;
INSERT INTO teams (id, owner)
SELECT id, owner FROM teams_old;
INSERT INTO users (id, team)
SELECT id, team FROM users_old;
DROP TABLE teams_old;
DROP TABLE users_old;

CREATE TABLE members (
  user INTEGER REFERENCES users (id) ON DELETE CASCADE,
  team INTEGER REFERENCES teams (id) ON DELETE CASCADE
);
