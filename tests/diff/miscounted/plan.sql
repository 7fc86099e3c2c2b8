-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS a gets CHECK (v > 0): fails where a row breaks it
--   ask first: SELECT count(*) FROM a WHERE NOT (v > 0)
-- DEPENDS ON ROWS b gets CHECK (v > 0): fails where a row breaks it
--   ask first: SELECT count(*) FROM b WHERE NOT (v > 0)

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- a is rebuilt: CHECK (v > 0) is new; FOREIGN KEY (b) REFERENCES b (id) ON DELETE SET NULL goes
-- b is rebuilt: CHECK (v > 0) is new
-- b refers to a by numbers, which SQLite takes for texts as well: its rows refer to nothing before they go
-- a refers to b ON DELETE SET NULL, which its rows do not take: they refer to nothing before they go
CREATE TABLE a_old AS SELECT rowid AS old_rowid, id, b, v FROM a;
CREATE TABLE b_old AS SELECT id, a, v FROM b;
UPDATE b SET a = CASE typeof(a) WHEN 'integer' THEN (a | 6917529027641081856) - (a & 6917529027641081856) WHEN 'real' THEN x'fa' || quote(a) WHEN 'blob' THEN x'f9' || a ELSE x'fb' || a END
  WHERE typeof(a) <> 'null' AND EXISTS (SELECT 1 FROM a AS parent WHERE parent.id = b.a);
UPDATE a SET b = (b | 6917529027641081856) - (b & 6917529027641081856)
  WHERE typeof(b) = 'integer' AND EXISTS (SELECT 1 FROM b AS parent WHERE parent.id = a.b);
DROP TABLE a;
DROP TABLE b;
CREATE TABLE a (
  id PRIMARY KEY NOT NULL,
  b INTEGER NOT NULL,
  v INT CHECK (v > 0)
);
CREATE TABLE b (
  id INTEGER PRIMARY KEY,
  a NUMERIC REFERENCES a(id) ON DELETE CASCADE,
  v INT CHECK (v > 0)
);
INSERT INTO a (rowid, id, b, v)
SELECT old_rowid, id, b, v FROM a_old;
INSERT INTO b (id, a, v)
SELECT id, a, v FROM b_old;
DROP TABLE a_old;
DROP TABLE b_old;
