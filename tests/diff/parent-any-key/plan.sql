-- From from.sql to to.sql, made by `mig diff --sql`.
-- FILLS things.name: NULL becomes ''

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- things is rebuilt: name becomes TEXT NOT NULL DEFAULT ''
-- uses refers to things ON DELETE CASCADE: its keys are parked while things is away
CREATE TABLE things_old AS SELECT rowid AS old_rowid, "key", name FROM things;
UPDATE uses SET thing = CASE typeof(thing) WHEN 'integer' THEN (thing | 4611686018427387904) - (thing & 4611686018427387904) WHEN 'real' THEN x'fe' || quote(thing) WHEN 'blob' THEN x'fd' || thing ELSE x'ff' || thing END
  WHERE typeof(thing) <> 'null' AND EXISTS (SELECT 1 FROM things AS parent WHERE parent."key" = uses.thing);
-- Aborts the migration if a row still refers to what is about to be dropped.
CREATE TABLE parked_guard (n INTEGER CONSTRAINT every_key_is_parked CHECK (n = 0));
INSERT INTO parked_guard (n) SELECT count(*) FROM uses AS child JOIN things AS parent ON parent."key" = child.thing;
DROP TABLE parked_guard;
DROP TABLE things;
CREATE TABLE things (
  key UNIQUE,
  name TEXT NOT NULL DEFAULT ''
);
INSERT INTO things (rowid, "key", name)
SELECT old_rowid, "key", coalesce(name, '') FROM things_old;
UPDATE uses SET thing = CASE WHEN typeof(thing) = 'integer' THEN (thing | 4611686018427387904) - (thing & 4611686018427387904) ELSE CASE substr(CAST(thing AS BLOB), 1, 1) WHEN x'fe' THEN CAST(substr(thing, 2) AS REAL) WHEN x'fd' THEN substr(CAST(thing AS BLOB), 2) ELSE ltrim(thing, x'ff') END END
  WHERE typeof(thing) <> 'null' AND EXISTS (SELECT 1 FROM things AS parent WHERE parent."key" = (CASE WHEN typeof(uses.thing) = 'integer' THEN (uses.thing | 4611686018427387904) - (uses.thing & 4611686018427387904) ELSE CASE substr(CAST(uses.thing AS BLOB), 1, 1) WHEN x'fe' THEN CAST(substr(uses.thing, 2) AS REAL) WHEN x'fd' THEN substr(CAST(uses.thing AS BLOB), 2) ELSE ltrim(uses.thing, x'ff') END END));
DROP TABLE things_old;
