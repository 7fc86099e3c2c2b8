-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS cards gets a foreign key to teams: fails where a row has no parent

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- teams is rebuilt: code is new; UNIQUE (code) is new
-- cards is rebuilt: FOREIGN KEY (code) REFERENCES teams (code) is new
-- people refers to teams ON DELETE SET NULL: its keys are parked while teams is away
CREATE TABLE teams_old AS SELECT id, lead FROM teams;
CREATE TABLE cards_old AS SELECT rowid AS old_rowid, id, team, code FROM cards;
UPDATE people SET team = (team | 4611686018427387904) - (team & 4611686018427387904)
  WHERE typeof(team) = 'integer' AND EXISTS (SELECT 1 FROM teams AS parent WHERE parent.id = people.team);
-- Aborts the migration if a row still refers to what is about to be dropped.
CREATE TABLE parked_guard (n INTEGER CONSTRAINT every_key_is_parked CHECK (n = 0));
INSERT INTO parked_guard (n) SELECT count(*) FROM people AS child JOIN teams AS parent ON parent.id = child.team;
DROP TABLE parked_guard;
DELETE FROM cards;
DROP TABLE teams;
DROP TABLE cards;
CREATE TABLE cards (
  id TEXT PRIMARY KEY,
  team INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
  code TEXT REFERENCES teams (code)
);
CREATE TABLE teams (
  id INTEGER PRIMARY KEY,
  lead INTEGER REFERENCES people (id) ON DELETE CASCADE,
  code TEXT UNIQUE
);
INSERT INTO teams (id, lead)
SELECT id, lead FROM teams_old;
INSERT INTO cards (rowid, id, team, code)
SELECT old_rowid, id, team, code FROM cards_old;
UPDATE people SET team = (team | 4611686018427387904) - (team & 4611686018427387904)
  WHERE typeof(team) = 'integer' AND EXISTS (SELECT 1 FROM teams AS parent WHERE parent.id = ((people.team | 4611686018427387904) - (people.team & 4611686018427387904)));
DROP TABLE teams_old;
DROP TABLE cards_old;
