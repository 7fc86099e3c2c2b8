-- From from.sql to to.sql, made by `mig diff --sql`.
-- FILLS p.c: NULL becomes 'x'

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- p is rebuilt: c becomes TEXT NOT NULL DEFAULT 'x'
-- k refers to p ON DELETE CASCADE: its keys are parked while p is away
-- m refers to p ON DELETE SET DEFAULT: its keys are parked while p is away
CREATE TABLE p_old AS SELECT rowid AS old_rowid, a, b, c FROM p;
UPDATE k SET x = x'ff' || x
  WHERE typeof(x) = 'text' AND EXISTS (SELECT 1 FROM p AS parent WHERE parent.a = k.x AND parent.b = k.y);
UPDATE m SET y = CASE typeof(y) WHEN 'integer' THEN (y | 4611686018427387904) - (y & 4611686018427387904) WHEN 'real' THEN x'fe' || quote(y) WHEN 'blob' THEN x'fd' || y ELSE x'ff' || y END
  WHERE typeof(y) <> 'null' AND EXISTS (SELECT 1 FROM p AS parent WHERE parent.a = m.x AND parent.b = m.y);
-- Aborts the migration if a row still refers to what is about to be dropped.
CREATE TABLE parked_guard (n INTEGER CONSTRAINT every_key_is_parked CHECK (n = 0));
INSERT INTO parked_guard (n) SELECT count(*) FROM k AS child JOIN p AS parent ON parent.a = child.x AND parent.b = child.y;
INSERT INTO parked_guard (n) SELECT count(*) FROM m AS child JOIN p AS parent ON parent.a = child.x AND parent.b = child.y;
DROP TABLE parked_guard;
DROP TABLE p;
CREATE TABLE p (
  a TEXT,
  b INTEGER,
  c TEXT NOT NULL DEFAULT 'x',
  PRIMARY KEY (a, b)
);
INSERT INTO p (rowid, a, b, c)
SELECT old_rowid, a, b, coalesce(c, 'x') FROM p_old;
UPDATE k SET x = ltrim(x, x'ff')
  WHERE typeof(x) = 'text' AND EXISTS (SELECT 1 FROM p AS parent WHERE parent.a = (ltrim(k.x, x'ff')) AND parent.b = k.y);
UPDATE m SET y = CASE WHEN typeof(y) = 'integer' THEN (y | 4611686018427387904) - (y & 4611686018427387904) ELSE CASE substr(CAST(y AS BLOB), 1, 1) WHEN x'fe' THEN CAST(substr(y, 2) AS REAL) WHEN x'fd' THEN substr(CAST(y AS BLOB), 2) ELSE ltrim(y, x'ff') END END
  WHERE typeof(y) <> 'null' AND EXISTS (SELECT 1 FROM p AS parent WHERE parent.a = m.x AND parent.b = (CASE WHEN typeof(m.y) = 'integer' THEN (m.y | 4611686018427387904) - (m.y & 4611686018427387904) ELSE CASE substr(CAST(m.y AS BLOB), 1, 1) WHEN x'fe' THEN CAST(substr(m.y, 2) AS REAL) WHEN x'fd' THEN substr(CAST(m.y AS BLOB), 2) ELSE ltrim(m.y, x'ff') END END));
DROP TABLE p_old;
