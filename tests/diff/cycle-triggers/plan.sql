-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS teams gets a key (size): fails where two rows are equal in it
--   ask first: SELECT size, count(*) FROM teams WHERE size IS NOT NULL GROUP BY size HAVING count(*) > 1
-- DEPENDS ON ROWS people gets CHECK (age > 0): fails where a row breaks it
--   ask first: SELECT count(*) FROM people WHERE NOT (age > 0)

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;
DROP TRIGGER person_left;
DROP TRIGGER team_changed;

-- teams is rebuilt: UNIQUE (size) is new
-- people is rebuilt: CHECK (age > 0) is new
CREATE TABLE people_old AS SELECT id, team, age FROM people;
CREATE TABLE teams_old AS SELECT id, lead, size FROM teams;
DROP TABLE teams;
DROP TABLE people;
CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  team INTEGER REFERENCES teams (id) ON DELETE CASCADE,
  age INTEGER CHECK (age > 0)
);
CREATE TABLE teams (
  id INTEGER PRIMARY KEY,
  lead INTEGER REFERENCES people (id) ON DELETE SET NULL,
  size INTEGER UNIQUE
);
INSERT INTO people (id, team, age)
SELECT id, team, age FROM people_old;
INSERT INTO teams (id, lead, size)
SELECT id, lead, size FROM teams_old;
DROP TABLE people_old;
DROP TABLE teams_old;

CREATE TRIGGER person_left AFTER DELETE ON people BEGIN INSERT INTO log VALUES ('left'); END;

CREATE TRIGGER team_changed AFTER UPDATE ON teams BEGIN INSERT INTO log VALUES ('team'); END;
