-- From from.sql to to.sql, made by `mig diff --sql`.
-- FILLS t.old_rowid: NULL becomes 'x'

-- t is rebuilt: old_rowid becomes TEXT NOT NULL DEFAULT 'x'
CREATE TABLE t_old AS SELECT rowid AS old_rowid__, old_rowid, OLD_ROWID_, p FROM t;
DROP TABLE t;
CREATE TABLE t (
  old_rowid TEXT NOT NULL DEFAULT 'x',
  OLD_ROWID_ TEXT,
  p INTEGER REFERENCES t2 (id)
);
INSERT INTO t (rowid, old_rowid, OLD_ROWID_, p)
SELECT old_rowid__, coalesce(old_rowid, 'x'), OLD_ROWID_, p FROM t_old;
DROP TABLE t_old;

-- f is made anew
CREATE TABLE f_old AS SELECT rowid AS old_rowid_, old_rowid FROM f;
DROP TABLE f;
CREATE VIRTUAL TABLE f USING fts5 (old_rowid, tokenize = 'porter');
INSERT INTO f (rowid, old_rowid) SELECT old_rowid_, old_rowid FROM f_old;
DROP TABLE f_old;
