-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS p gets a key (code): fails where two rows are equal in it
--   ask first: SELECT code, count(*) FROM p WHERE code IS NOT NULL GROUP BY code HAVING count(*) > 1

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- p is rebuilt: UNIQUE (code) is new
-- r refers to p ON DELETE CASCADE: its keys are parked while p is away
CREATE TABLE p_old AS SELECT id, code FROM p;
UPDATE r SET p = (p | 4611686018427387904) - (p & 4611686018427387904)
  WHERE typeof(p) = 'integer' AND EXISTS (SELECT 1 FROM p AS parent WHERE parent.id = r.p);
-- Aborts the migration if a row still refers to what is about to be dropped.
CREATE TABLE parked_guard (n INTEGER CONSTRAINT every_key_is_parked CHECK (n = 0));
INSERT INTO parked_guard (n) SELECT count(*) FROM r AS child JOIN p AS parent ON parent.id = child.p;
DROP TABLE parked_guard;
DROP TABLE p;
CREATE TABLE p (
  id INTEGER PRIMARY KEY,
  code TEXT UNIQUE
);
INSERT INTO p (id, code)
SELECT id, code FROM p_old;
UPDATE r SET p = (p | 4611686018427387904) - (p & 4611686018427387904)
  WHERE typeof(p) = 'integer' AND EXISTS (SELECT 1 FROM p AS parent WHERE parent.id = ((r.p | 4611686018427387904) - (r.p & 4611686018427387904)));
DROP TABLE p_old;

CREATE TABLE d (
  x TEXT PRIMARY KEY REFERENCES p (code)
);

CREATE TABLE q (
  id INTEGER PRIMARY KEY,
  p INTEGER REFERENCES p (id) ON DELETE CASCADE,
  d TEXT REFERENCES d (x)
);
