-- From from.sql to to.sql, made by `mig diff --sql`.

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- people is rebuilt: n becomes INTEGER NOT NULL DEFAULT 1
-- notes is rebuilt: FOREIGN KEY (person) REFERENCES people (id) goes
-- cards refers to people ON DELETE SET NULL, which its rows do not take: they refer to nothing before they go
-- cards would lose rows or keys and its keys can't be parked: its rows are put aside
CREATE TABLE cards_rows AS SELECT id, code FROM cards;
CREATE TABLE people_old AS SELECT rowid AS old_rowid, id, n FROM people;
CREATE TABLE notes_old AS SELECT id, person FROM notes;
DROP TABLE notes;
UPDATE cards SET code = x'fb' || code
  WHERE typeof(code) <> 'null' AND EXISTS (SELECT 1 FROM people AS parent WHERE parent.id = cards.code);
DROP TABLE people;
CREATE TABLE people (
  id TEXT PRIMARY KEY NOT NULL REFERENCES cards (code) ON DELETE SET DEFAULT DEFERRABLE INITIALLY DEFERRED,
  n INTEGER NOT NULL DEFAULT 1
);
DELETE FROM cards;
CREATE TABLE notes (
  id INTEGER PRIMARY KEY,
  person TEXT
);
INSERT INTO cards (id, code)
SELECT id, code FROM cards_rows;
INSERT INTO people (rowid, id, n)
SELECT old_rowid, id, n FROM people_old;
INSERT INTO notes (id, person)
SELECT id, person FROM notes_old;
DROP TABLE cards_rows;
DROP TABLE people_old;
DROP TABLE notes_old;
