-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS users gets a foreign key to teams: fails where a row has no parent
--   ask first: SELECT count(*) FROM users AS child WHERE team IS NOT NULL AND NOT EXISTS (SELECT 1 FROM teams AS parent WHERE parent.id = child.team)

PRAGMA foreign_keys = OFF;
BEGIN;

-- users is rebuilt: FOREIGN KEY (team) REFERENCES teams (id) is new
CREATE TABLE users_new (
  id INTEGER PRIMARY KEY,
  team INTEGER REFERENCES teams (id),
  name TEXT
);
INSERT INTO users_new (id, team, name)
SELECT id, team, name FROM users;
DROP TABLE users;
ALTER TABLE users_new RENAME TO users;

-- Takes the migration back if a row has no parent, which nothing else does while foreign keys are off.
CREATE TABLE parents_guard (n INTEGER CONSTRAINT every_row_has_its_parent CHECK (n = 0));
INSERT OR ROLLBACK INTO parents_guard (n) SELECT count(*) FROM pragma_foreign_key_check('users') WHERE parent = 'teams' COLLATE NOCASE;
DROP TABLE parents_guard;
PRAGMA foreign_key_check;
COMMIT;
PRAGMA foreign_keys = ON;
