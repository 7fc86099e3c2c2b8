-- Every key that the DROP empties is set aside and written back, the rebuilt table's own one as well: nothing goes.
CREATE TABLE kept_books AS SELECT * FROM books;
CREATE TABLE kept_skips AS SELECT series, number, decided_by FROM skips WHERE decided_by IS NOT NULL;
CREATE TABLE kept_people AS SELECT id, approved_by FROM people WHERE approved_by NOTNULL;
CREATE TABLE people_new (
  id INTEGER PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('owner', 'member')),
  approved_by INTEGER REFERENCES people (id) ON DELETE SET NULL
);
INSERT INTO people_new (id, role, approved_by)
SELECT id, CASE role WHEN 'reader' THEN 'member' ELSE role END, approved_by FROM people;
DROP TABLE people;
ALTER TABLE people_new RENAME TO people;
CREATE INDEX people_approved_by ON people (approved_by);
INSERT INTO books SELECT * FROM kept_books;
UPDATE skips SET decided_by = (
  SELECT k.decided_by FROM kept_skips AS k WHERE k.series = skips.series AND k.number = skips.number
) WHERE (series, number) IN (SELECT series, number FROM kept_skips);
UPDATE people SET approved_by = (SELECT k.approved_by FROM kept_people AS k WHERE k.id = people.id)
WHERE id IN (SELECT id FROM kept_people);
DROP TABLE kept_books;
DROP TABLE kept_skips;
DROP TABLE kept_people;
