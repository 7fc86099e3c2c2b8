-- Only some of the keys are set aside, and the rebuilt table's own ones not at all.
CREATE TABLE kept_skips AS SELECT series, number, decided_by FROM skips WHERE number IS NOT NULL AND decided_by > 0;
CREATE TABLE kept_books AS SELECT * FROM books;
CREATE TABLE people_new (
  id INTEGER PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('owner', 'member')),
  approved_by INTEGER REFERENCES people (id) ON DELETE SET NULL
--                               ^^^^^^ loss/rebuild-reference error: people_new still refers to the old people: dropping that one empties the keys
);
INSERT INTO people_new (id, role, approved_by) SELECT id, role, approved_by FROM people;
DROP TABLE people;
--<^^^^^^^^^^^^^^ loss/rebuild-cascade error: dropping people sets skips (decided_by), people_new (approved_by) to NULL in every row
ALTER TABLE people_new RENAME TO people;
CREATE INDEX people_approved_by ON people (approved_by);
INSERT INTO books (person, work) SELECT person, work FROM kept_books;
UPDATE skips SET decided_by = (
  SELECT k.decided_by FROM kept_skips AS k WHERE k.series = skips.series AND k.number = skips.number
) WHERE (series, number) IN (SELECT series, number FROM kept_skips);
DROP TABLE kept_books;
DROP TABLE kept_skips;
