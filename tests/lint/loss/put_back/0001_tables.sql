CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('owner', 'reader')),
  approved_by INTEGER REFERENCES people (id) ON DELETE SET NULL
);
CREATE INDEX people_approved_by ON people (approved_by);
CREATE TABLE books (
  person INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  work INTEGER NOT NULL,
  PRIMARY KEY (person, work)
);
CREATE TABLE skips (
  series TEXT NOT NULL,
  number INTEGER NOT NULL,
  decided_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
  PRIMARY KEY (series, number)
);
CREATE INDEX skips_decided_by ON skips (decided_by);
