# History as JSON and as text, through every change that a table can have.
set +e
mkdir migrations
cat >migrations/0001_a.sql <<'SQL'
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT COLLATE NOCASE DEFAULT 'x', b INTEGER CHECK (b > 0) UNIQUE, c REFERENCES u (id) ON DELETE SET NULL, gone TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, k TEXT);
CREATE INDEX t_a ON t (a DESC, lower(gone)) WHERE b > 1;
CREATE VIEW v AS SELECT a, count(*) AS n FROM t GROUP BY a;
CREATE TRIGGER r AFTER UPDATE OF a ON t BEGIN INSERT INTO u (k) VALUES (NEW.a); DELETE FROM u WHERE id = OLD.b; END;
SQL
cat >migrations/0002_b.sql <<'SQL'
ALTER TABLE t ADD COLUMN d TEXT NOT NULL DEFAULT '';
ALTER TABLE t RENAME COLUMN a TO aa;
DROP INDEX t_a;
ALTER TABLE t DROP COLUMN gone;
ALTER TABLE u RENAME TO uu;
SQL
cat >migrations/0003_c.sql <<'SQL'
PRAGMA defer_foreign_keys = ON;
DROP VIEW v;
CREATE TABLE t_new (id INTEGER PRIMARY KEY, b INTEGER UNIQUE CHECK (b > 0), aa TEXT NOT NULL DEFAULT 'y', c INTEGER REFERENCES uu (id) ON DELETE CASCADE, e REAL) STRICT;
INSERT INTO t_new (id, b, aa, c) SELECT id, b, coalesce(aa, ''), c FROM t;
DROP TABLE t;
ALTER TABLE t_new RENAME TO t;
CREATE VIEW v AS SELECT aa FROM t;
SQL
cat >migrations/0004_d.sql <<'SQL'
CREATE TABLE stash AS SELECT * FROM t;
DROP TABLE t;
CREATE TABLE t (id INTEGER PRIMARY KEY, b INTEGER, aa TEXT COLLATE NOCASE, e REAL, f BLOB, UNIQUE (b, aa)) STRICT;
INSERT INTO t (id, b, aa, e) SELECT id, b, aa, e FROM stash;
DROP TABLE stash;
CREATE TABLE w (a TEXT, b TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE TABLE w_new (a TEXT, b TEXT, c, PRIMARY KEY (a, b)) WITHOUT ROWID;
INSERT INTO w_new (a, b) SELECT a, b FROM w;
DROP TABLE w;
ALTER TABLE w_new RENAME TO w;
DROP TABLE uu;
SQL
for command in log blame show; do
  for name in t u uu v r t_a w t.aa t.a t.nothing nothing; do
    for format in '' '--format json'; do
      echo "- $command $name $format"
      # shellcheck disable=SC2086  # none or one
      mig $command $name $format 2>&1
    done
  done
done
for at in 0001 0002 0003 9; do mig show t --at $at; mig blame t --at $at --format json; done
for name in t uu v; do mig show $name --uses 2>&1; mig show $name --uses --format json 2>&1; done
