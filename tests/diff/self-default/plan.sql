-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS pages.n is new, NOT NULL and without a default: rows that are there get 0; put something better into the INSERT INTO pages

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- pages is rebuilt: n is new
-- pages refers to pages ON DELETE SET DEFAULT, which its rows do not take: they refer to nothing before they go
CREATE TABLE pages_old AS SELECT id, slug, up FROM pages;
UPDATE pages SET up = CASE typeof(up) WHEN 'integer' THEN (up | 6917529027641081856) - (up & 6917529027641081856) WHEN 'real' THEN x'fa' || quote(up) WHEN 'blob' THEN x'f9' || up ELSE x'fb' || up END
  WHERE typeof(up) <> 'null' AND EXISTS (SELECT 1 FROM pages AS parent WHERE parent.slug = pages.up);
DROP TABLE pages;
CREATE TABLE pages (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  up INT DEFAULT 0 REFERENCES pages (slug) ON DELETE SET DEFAULT,
  n INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO pages (id, slug, up, n)
SELECT id, slug, up, 0 FROM pages_old;
DROP TABLE pages_old;
