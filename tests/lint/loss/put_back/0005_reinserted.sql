CREATE TABLE kept_skips AS SELECT * FROM skips;
CREATE TABLE kept_books AS SELECT * FROM books;
CREATE TABLE people_new (
  id INTEGER PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('owner', 'member')),
  approved_by INTEGER REFERENCES people_new (id) ON DELETE SET NULL
);
INSERT INTO people_new (id, role, approved_by) SELECT id, role, approved_by FROM people;
DROP TABLE people;
ALTER TABLE people_new RENAME TO people;
CREATE INDEX people_approved_by ON people (approved_by);
INSERT INTO books (person, work) SELECT person, work FROM kept_books;
DELETE FROM skips;
INSERT INTO skips (series, number, decided_by) SELECT series, number, decided_by FROM kept_skips;
DROP TABLE kept_books;
DROP TABLE kept_skips;
