-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS p gets CHECK (n >= 0): fails where a row breaks it
--   ask first: SELECT count(*) FROM p WHERE NOT (n >= 0)

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- p is rebuilt: CHECK (n >= 0) is new
-- t is rebuilt: a becomes TEXT NOT NULL ON CONFLICT REPLACE DEFAULT 'none'; c is new; UNIQUE (b) ON CONFLICT REPLACE goes; UNIQUE (b) ON CONFLICT IGNORE is new; FOREIGN KEY (p) REFERENCES p (id) ON DELETE CASCADE goes; FOREIGN KEY (p) REFERENCES p (id) ON DELETE SET NULL is new
CREATE TABLE p_old AS SELECT id, n FROM p;
CREATE TABLE t_old AS SELECT id, a, b, p FROM t;
DROP TABLE t;
DROP TABLE p;
CREATE TABLE p (
  id INTEGER PRIMARY KEY,
  n INT CHECK (n >= 0)
);
CREATE TABLE t (
  id INTEGER PRIMARY KEY,
  a TEXT NOT NULL ON CONFLICT REPLACE DEFAULT 'none',
  b TEXT UNIQUE ON CONFLICT IGNORE,
  p INT REFERENCES p (id) ON DELETE SET NULL,
  c TEXT
);
INSERT INTO p (id, n)
SELECT id, n FROM p_old;
INSERT OR ABORT INTO t (id, a, b, p)
SELECT id, a, b, p FROM t_old;
DROP TABLE p_old;
DROP TABLE t_old;

CREATE TRIGGER t_i AFTER INSERT ON t BEGIN UPDATE p SET n = n + 1 WHERE id = NEW.p; END;

CREATE TRIGGER t_d AFTER DELETE ON t BEGIN UPDATE p SET n = n - 1 WHERE id = OLD.p; END;
