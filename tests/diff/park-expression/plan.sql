-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS people.id becomes NOT NULL without a default: fails where it is NULL
--   ask first: SELECT count(*) FROM people WHERE id IS NULL

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- people is rebuilt: id becomes TEXT NOT NULL
-- seats would lose rows or keys and its keys can't be parked: its rows are put aside
CREATE TABLE people_old AS SELECT rowid AS old_rowid, id FROM people;
CREATE TABLE seats_rows AS SELECT id, "row", person FROM seats;
DELETE FROM seats;
DROP TABLE people;
CREATE TABLE people (
  id TEXT PRIMARY KEY NOT NULL
);
INSERT INTO people (rowid, id)
SELECT old_rowid, id FROM people_old;
INSERT INTO seats (id, "row", person)
SELECT id, "row", person FROM seats_rows;
DROP TABLE people_old;
DROP TABLE seats_rows;
