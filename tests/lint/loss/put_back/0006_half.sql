-- Only the keys of some rows are kept beside.
CREATE TABLE kept_books AS SELECT * FROM books;
ALTER TABLE skips ADD COLUMN decided_by_kept INTEGER;
UPDATE skips SET decided_by_kept = decided_by WHERE series IS NOT NULL;
CREATE TABLE people_new (
  id INTEGER PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('owner', 'member')),
  approved_by INTEGER REFERENCES people_new (id) ON DELETE SET NULL
);
INSERT INTO people_new (id, role, approved_by) SELECT id, role, approved_by FROM people;
DROP TABLE people;
--<^^^^^^^^^^^^^^ loss/rebuild-cascade error: dropping people sets skips (decided_by) to NULL in every row
ALTER TABLE people_new RENAME TO people;
CREATE INDEX people_approved_by ON people (approved_by);
INSERT INTO books (person, work) SELECT person, work FROM kept_books;
UPDATE skips SET decided_by = decided_by_kept;
DROP TABLE kept_books;
