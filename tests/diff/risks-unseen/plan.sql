-- From from.sql to to.sql, made by `mig diff --sql`.
-- FILLS filled.mail: NULL becomes ''
-- DEPENDS ON ROWS collated gets CHECK (tag <> 'none'): fails where a row breaks it
--   ask first: SELECT count(*) FROM (SELECT tag COLLATE NOCASE AS tag FROM collated) WHERE NOT (tag <> 'none')
-- DEPENDS ON ROWS collated gets a key (mail COLLATE NOCASE): fails where two rows are equal in it
--   ask first: SELECT mail COLLATE NOCASE, count(*) FROM collated WHERE mail IS NOT NULL GROUP BY mail COLLATE NOCASE HAVING count(*) > 1
-- DEPENDS ON ROWS collated gets a key (tag COLLATE NOCASE): fails where two rows are equal in it
--   ask first: SELECT tag COLLATE NOCASE, count(*) FROM collated WHERE tag IS NOT NULL GROUP BY tag COLLATE NOCASE HAVING count(*) > 1
-- DEPENDS ON ROWS filled gets a key (mail): fails where two rows are equal in it
--   ask first: SELECT coalesce(mail, ''), count(*) FROM filled GROUP BY coalesce(mail, '') HAVING count(*) > 1
-- DEPENDS ON ROWS fewer gets a key (a): fails where two rows are equal in it
--   ask first: SELECT a, count(*) FROM fewer WHERE a IS NOT NULL GROUP BY a HAVING count(*) > 1
-- DEPENDS ON ROWS made.i is generated and NOT NULL: fails where its expression is NULL
--   ask first: SELECT count(*) FROM made WHERE i IS NULL
-- DEPENDS ON ROWS made gets CHECK (h < 9): fails where a row breaks it
--   ask first: SELECT count(*) FROM (SELECT (a + 1) AS h FROM made) WHERE NOT (h < 9)
-- DEPENDS ON ROWS made gets a key (g): fails where two rows are equal in it
--   ask first: SELECT (a % 2), count(*) FROM made WHERE (a % 2) IS NOT NULL GROUP BY (a % 2) HAVING count(*) > 1
-- DEPENDS ON ROWS numbered.a becomes the rowid: fails where a value is no integer, and a NULL gets a number
--   ask first: SELECT typeof(a), count(*) FROM numbered GROUP BY 1
-- DEPENDS ON ROWS children refers to parents, which compares by another collation: fails where a row has no parent any more
--   ask first: SELECT count(*) FROM children AS child WHERE parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM parents AS parent WHERE parent.name = child.parent COLLATE BINARY)
-- DEPENDS ON ROWS children gets a foreign key to numbered: fails where a row has no parent
--   ask first: SELECT count(*) FROM children AS child WHERE up IS NOT NULL AND NOT EXISTS (SELECT 1 FROM numbered AS parent WHERE parent.a = child.up)
-- DEPENDS ON ROWS partial gets a key (a): fails where two rows are equal in it
--   ask first: SELECT a, count(*) FROM partial WHERE a IS NOT NULL GROUP BY a HAVING count(*) > 1

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;
DROP INDEX partial_a;
CREATE UNIQUE INDEX partial_a ON partial (a);

-- collated is rebuilt: mail becomes TEXT COLLATE NOCASE; tag becomes TEXT COLLATE NOCASE
CREATE TABLE collated_new (
  id INTEGER PRIMARY KEY,
  mail TEXT COLLATE NOCASE UNIQUE,
  tag TEXT COLLATE NOCASE,
  CHECK (tag <> 'none')
);
INSERT INTO collated_new (id, mail, tag)
SELECT id, mail, tag FROM collated;
DROP TABLE collated;
ALTER TABLE collated_new RENAME TO collated;
CREATE UNIQUE INDEX collated_tag ON collated (tag);

-- filled is rebuilt: mail becomes TEXT NOT NULL DEFAULT ''
CREATE TABLE filled_new (
  mail TEXT NOT NULL DEFAULT '' UNIQUE
);
INSERT INTO filled_new (rowid, mail)
SELECT rowid, coalesce(mail, '') FROM filled;
DROP TABLE filled;
ALTER TABLE filled_new RENAME TO filled;

-- fewer is rebuilt: UNIQUE (a, b) goes; UNIQUE (a) is new
CREATE TABLE fewer_new (
  a,
  b,
  UNIQUE (a)
);
INSERT INTO fewer_new (rowid, a, b)
SELECT rowid, a, b FROM fewer;
DROP TABLE fewer;
ALTER TABLE fewer_new RENAME TO fewer;

-- made is rebuilt: g becomes INTEGER AS (a % 2) VIRTUAL; h becomes INTEGER AS (a + 1) VIRTUAL; i becomes INTEGER NOT NULL AS (a) VIRTUAL
CREATE TABLE made_new (
  a INTEGER,
  g INTEGER AS (a % 2) UNIQUE,
  h INTEGER AS (a + 1) CHECK (h < 9),
  i INTEGER NOT NULL AS (a)
);
INSERT INTO made_new (rowid, a)
SELECT rowid, a FROM made;
DROP TABLE made;
ALTER TABLE made_new RENAME TO made;

-- numbered is rebuilt: a becomes INTEGER; PRIMARY KEY (a) becomes PRIMARY KEY (a) (the rowid)
-- parents is rebuilt: name becomes TEXT
-- children is rebuilt: FOREIGN KEY (up) REFERENCES numbered is new
CREATE TABLE numbered_old AS SELECT a FROM numbered;
CREATE TABLE parents_old AS SELECT rowid AS old_rowid, name FROM parents;
CREATE TABLE children_old AS SELECT rowid AS old_rowid, parent, up FROM children;
DROP TABLE children;
DROP TABLE parents;
DROP TABLE numbered;
CREATE TABLE numbered (
  a INTEGER PRIMARY KEY
);
CREATE TABLE parents (
  name TEXT PRIMARY KEY
);
CREATE TABLE children (
  parent TEXT REFERENCES parents,
  up INTEGER REFERENCES numbered
);
INSERT INTO numbered (a)
SELECT a FROM numbered_old;
INSERT INTO parents (rowid, name)
SELECT old_rowid, name FROM parents_old;
INSERT INTO children (rowid, parent, up)
SELECT old_rowid, parent, up FROM children_old;
DROP TABLE numbered_old;
DROP TABLE parents_old;
DROP TABLE children_old;
