-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS t gets CHECK (v > 0): fails where a row breaks it
--   ask first: SELECT count(*) FROM t WHERE NOT (v > 0)
-- DEPENDS ON ROWS u gets CHECK (v > 0): fails where a row breaks it
--   ask first: SELECT count(*) FROM u WHERE NOT (v > 0)
-- DEPENDS ON ROWS b gets CHECK (v > 0): fails where a row breaks it
--   ask first: SELECT count(*) FROM b WHERE NOT (v > 0)

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- t is rebuilt: CHECK (v > 0) is new
-- of_t refers to t ON DELETE CASCADE: its keys are parked while t is away
CREATE TABLE t_old AS SELECT rowid AS old_rowid, id, v FROM t;
UPDATE of_t SET t = x'ff' || t
  WHERE typeof(t) = 'text' AND EXISTS (SELECT 1 FROM t AS parent WHERE parent.id = of_t.t);
-- Aborts the migration if a row still refers to what is about to be dropped.
CREATE TABLE parked_guard (n INTEGER CONSTRAINT every_key_is_parked CHECK (n = 0));
INSERT INTO parked_guard (n) SELECT count(*) FROM of_t AS child JOIN t AS parent ON parent.id = child.t;
DROP TABLE parked_guard;
DROP TABLE t;
CREATE TABLE t (
  id TEXT PRIMARY KEY,
  v INT CHECK (v > 0)
);
INSERT INTO t (rowid, id, v)
SELECT old_rowid, id, v FROM t_old;
UPDATE of_t SET t = ltrim(t, x'ff')
  WHERE typeof(t) = 'text' AND EXISTS (SELECT 1 FROM t AS parent WHERE parent.id = (ltrim(of_t.t, x'ff')));
DROP TABLE t_old;

-- u is rebuilt: CHECK (v > 0) is new
-- of_u refers to u ON DELETE SET NULL: its keys are parked while u is away
-- of_u_text refers to u ON DELETE SET NULL: its keys are parked while u is away
CREATE TABLE u_old AS SELECT rowid AS old_rowid, id, v FROM u;
UPDATE of_u SET u = CASE typeof(u) WHEN 'integer' THEN (u | 4611686018427387904) - (u & 4611686018427387904) WHEN 'real' THEN x'fe' || quote(u) WHEN 'blob' THEN x'fd' || u ELSE x'ff' || u END
  WHERE typeof(u) <> 'null' AND EXISTS (SELECT 1 FROM u AS parent WHERE parent.id = of_u.u);
UPDATE of_u_text SET u = CASE typeof(u) WHEN 'integer' THEN (u | 4611686018427387904) - (u & 4611686018427387904) WHEN 'real' THEN x'fe' || quote(u) WHEN 'blob' THEN x'fd' || u ELSE x'ff' || u END
  WHERE typeof(u) <> 'null' AND EXISTS (SELECT 1 FROM u AS parent WHERE parent.id = of_u_text.u);
-- Aborts the migration if a row still refers to what is about to be dropped.
CREATE TABLE parked_guard2 (n INTEGER CONSTRAINT every_key_is_parked CHECK (n = 0));
INSERT INTO parked_guard2 (n) SELECT count(*) FROM of_u AS child JOIN u AS parent ON parent.id = child.u;
INSERT INTO parked_guard2 (n) SELECT count(*) FROM of_u_text AS child JOIN u AS parent ON parent.id = child.u;
DROP TABLE parked_guard2;
DROP TABLE u;
CREATE TABLE u (
  id PRIMARY KEY,
  v INT CHECK (v > 0)
);
INSERT INTO u (rowid, id, v)
SELECT old_rowid, id, v FROM u_old;
UPDATE of_u SET u = CASE WHEN typeof(u) = 'integer' THEN (u | 4611686018427387904) - (u & 4611686018427387904) ELSE CASE substr(CAST(u AS BLOB), 1, 1) WHEN x'fe' THEN CAST(substr(u, 2) AS REAL) WHEN x'fd' THEN substr(CAST(u AS BLOB), 2) ELSE ltrim(u, x'ff') END END
  WHERE typeof(u) <> 'null' AND EXISTS (SELECT 1 FROM u AS parent WHERE parent.id = (CASE WHEN typeof(of_u.u) = 'integer' THEN (of_u.u | 4611686018427387904) - (of_u.u & 4611686018427387904) ELSE CASE substr(CAST(of_u.u AS BLOB), 1, 1) WHEN x'fe' THEN CAST(substr(of_u.u, 2) AS REAL) WHEN x'fd' THEN substr(CAST(of_u.u AS BLOB), 2) ELSE ltrim(of_u.u, x'ff') END END));
UPDATE of_u_text SET u = CASE WHEN typeof(u) = 'integer' THEN (u | 4611686018427387904) - (u & 4611686018427387904) ELSE CASE substr(CAST(u AS BLOB), 1, 1) WHEN x'fe' THEN CAST(substr(u, 2) AS REAL) WHEN x'fd' THEN substr(CAST(u AS BLOB), 2) ELSE ltrim(u, x'ff') END END
  WHERE typeof(u) <> 'null' AND EXISTS (SELECT 1 FROM u AS parent WHERE parent.id = (CASE WHEN typeof(of_u_text.u) = 'integer' THEN (of_u_text.u | 4611686018427387904) - (of_u_text.u & 4611686018427387904) ELSE CASE substr(CAST(of_u_text.u AS BLOB), 1, 1) WHEN x'fe' THEN CAST(substr(of_u_text.u, 2) AS REAL) WHEN x'fd' THEN substr(CAST(of_u_text.u AS BLOB), 2) ELSE ltrim(of_u_text.u, x'ff') END END));
DROP TABLE u_old;

-- b is rebuilt: CHECK (v > 0) is new
-- of_b refers to b ON DELETE CASCADE: its keys are parked while b is away
CREATE TABLE b_old AS SELECT rowid AS old_rowid, id, v FROM b;
UPDATE of_b SET b = CAST(x'ffffffffffffffff' || b AS BLOB)
  WHERE typeof(b) = 'blob' AND EXISTS (SELECT 1 FROM b AS parent WHERE parent.id = of_b.b);
-- Aborts the migration if a row still refers to what is about to be dropped.
CREATE TABLE parked_guard3 (n INTEGER CONSTRAINT every_key_is_parked CHECK (n = 0));
INSERT INTO parked_guard3 (n) SELECT count(*) FROM of_b AS child JOIN b AS parent ON parent.id = child.b;
DROP TABLE parked_guard3;
DROP TABLE b;
CREATE TABLE b (
  id BLOB PRIMARY KEY,
  v INT CHECK (v > 0)
) STRICT;
INSERT INTO b (rowid, id, v)
SELECT old_rowid, id, v FROM b_old;
UPDATE of_b SET b = substr(b, 9)
  WHERE typeof(b) = 'blob' AND EXISTS (SELECT 1 FROM b AS parent WHERE parent.id = (substr(of_b.b, 9)));
DROP TABLE b_old;
