-- The keys are kept in a column beside them, the rows of books in a table: they are deleted once more and put back.
ALTER TABLE skips ADD COLUMN decided_by_kept INTEGER;
UPDATE skips SET decided_by_kept = decided_by;
CREATE TABLE kept_books AS SELECT * FROM books;
CREATE TABLE kept_people AS SELECT id, approved_by FROM people;
CREATE TABLE people_new (
  id INTEGER PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('owner', 'member')),
  approved_by INTEGER REFERENCES people (id) ON DELETE SET NULL
);
INSERT INTO people_new (id, role) SELECT id, role FROM people;
DROP TABLE people;
ALTER TABLE people_new RENAME TO people;
CREATE INDEX people_approved_by ON people (approved_by);
UPDATE people SET approved_by = k.approved_by FROM kept_people AS k WHERE k.id = people.id;
UPDATE skips SET decided_by = decided_by_kept WHERE decided_by_kept IS NOT NULL;
ALTER TABLE skips DROP COLUMN decided_by_kept;
DELETE FROM books;
INSERT INTO books (person, work) SELECT person, work FROM kept_books;
DROP TABLE kept_books;
DROP TABLE kept_people;
