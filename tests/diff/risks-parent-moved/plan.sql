-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS teams.code becomes the rowid: fails where a value is no integer, and a NULL gets a number
--   ask first: SELECT typeof(code), count(*) FROM teams GROUP BY 1
-- DEPENDS ON ROWS users gets a foreign key to teams: fails where a row has no parent
--   ask first: SELECT count(*) FROM users AS child WHERE team IS NOT NULL AND NOT EXISTS (SELECT 1 FROM teams AS parent WHERE parent.code = child.team)

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- teams is rebuilt: id becomes INTEGER NOT NULL; code becomes INTEGER; PRIMARY KEY (id) (the rowid) becomes PRIMARY KEY (code) (the rowid); UNIQUE (code) goes; UNIQUE (id) is new
CREATE TABLE teams_old AS SELECT id, code FROM teams;
DROP TABLE teams;
CREATE TABLE teams (
  id INTEGER NOT NULL UNIQUE,
  code INTEGER PRIMARY KEY
);
INSERT INTO teams (id, code)
SELECT id, code FROM teams_old;
DROP TABLE teams_old;
