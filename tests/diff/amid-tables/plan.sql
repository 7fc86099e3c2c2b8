-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS p gets a key (code): fails where two rows are equal in it
--   ask first: SELECT code, count(*) FROM p WHERE code IS NOT NULL GROUP BY code HAVING count(*) > 1
-- DEPENDS ON ROWS q gets a foreign key to d: fails where a row has no parent
--   ask first: SELECT count(*) FROM q AS child WHERE n IS NOT NULL

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- p is rebuilt: best is new; UNIQUE (code) is new; FOREIGN KEY (best) REFERENCES c (x) is new
-- q is rebuilt: FOREIGN KEY (n) REFERENCES d (x) is new
-- r refers to p ON DELETE CASCADE: its keys are parked while p is away
CREATE TABLE p_old AS SELECT id, code FROM p;
CREATE TABLE q_old AS SELECT id, p, n FROM q;
UPDATE r SET p = (p | 4611686018427387904) - (p & 4611686018427387904)
  WHERE typeof(p) = 'integer' AND EXISTS (SELECT 1 FROM p AS parent WHERE parent.id = r.p);
-- Aborts the migration if a row still refers to what is about to be dropped.
CREATE TABLE parked_guard (n INTEGER CONSTRAINT every_key_is_parked CHECK (n = 0));
INSERT INTO parked_guard (n) SELECT count(*) FROM r AS child JOIN p AS parent ON parent.id = child.p;
DROP TABLE parked_guard;
DROP TABLE q;
DROP TABLE p;
CREATE TABLE p (
  id INTEGER PRIMARY KEY,
  code TEXT UNIQUE,
  best REFERENCES c(x)
);
CREATE TABLE q (
  id INTEGER PRIMARY KEY,
  p INT REFERENCES p(id) ON DELETE CASCADE,
  n INT REFERENCES d(x)
);
CREATE TABLE c (
  x TEXT PRIMARY KEY REFERENCES p(code),
  d REFERENCES d
);
CREATE TABLE d (
  x INTEGER PRIMARY KEY REFERENCES p(code)
);
CREATE INDEX di ON d(x);
INSERT INTO p (id, code)
SELECT id, code FROM p_old;
INSERT INTO q (id, p, n)
SELECT id, p, n FROM q_old;
UPDATE r SET p = (p | 4611686018427387904) - (p & 4611686018427387904)
  WHERE typeof(p) = 'integer' AND EXISTS (SELECT 1 FROM p AS parent WHERE parent.id = ((r.p | 4611686018427387904) - (r.p & 4611686018427387904)));
DROP TABLE p_old;
DROP TABLE q_old;

ALTER TABLE r ADD COLUMN n REFERENCES d;
