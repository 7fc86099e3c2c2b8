-- From from.sql to to.sql, made by `mig diff --sql`.
-- LOSES table plans with its rows

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- users is rebuilt: FOREIGN KEY (plan) REFERENCES plans (id) goes
-- teams refers to users ON DELETE CASCADE: its keys are parked while users is away
-- plans goes, and before what it refers to
CREATE TABLE users_old AS SELECT id, "plan", team FROM users;
UPDATE teams SET lead = (lead | 4611686018427387904) - (lead & 4611686018427387904)
  WHERE typeof(lead) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = teams.lead);
-- Aborts the migration if a row still refers to what is about to be dropped.
CREATE TABLE parked_guard (n INTEGER CONSTRAINT every_key_is_parked CHECK (n = 0));
INSERT INTO parked_guard (n) SELECT count(*) FROM teams AS child JOIN users AS parent ON parent.id = child.lead;
DROP TABLE parked_guard;
DELETE FROM plans;
DROP TABLE users;
DROP TABLE plans;
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  plan INTEGER,
  team INTEGER REFERENCES teams (id) ON DELETE CASCADE
);
INSERT INTO users (id, "plan", team)
SELECT id, "plan", team FROM users_old;
UPDATE teams SET lead = (lead | 4611686018427387904) - (lead & 4611686018427387904)
  WHERE typeof(lead) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = ((teams.lead | 4611686018427387904) - (teams.lead & 4611686018427387904)));
DROP TABLE users_old;
