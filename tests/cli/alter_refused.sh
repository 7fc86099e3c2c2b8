# What ALTER TABLE refuses, in the words of the rules, and that SQLite refuses it, too (`mig verify` names both).
set +e
mkdir migrations
echo '{ "target": "sqlite" }' >mig.jsonc
cat >migrations/0001_t.sql <<'EOF'
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT UNIQUE, c TEXT, d TEXT, e TEXT CHECK (e > d), g AS (a || 'x'));
CREATE INDEX t_c ON t (c);
CREATE INDEX t_where ON t (id) WHERE d > '';
CREATE TABLE child (t INTEGER REFERENCES t (id), a TEXT);
CREATE VIEW v AS SELECT a FROM child;
CREATE TRIGGER w AFTER INSERT ON child BEGIN SELECT a FROM child; END;
EOF
cat >migrations/0002_refused.sql <<'EOF'
ALTER TABLE t DROP COLUMN id;
ALTER TABLE t DROP COLUMN a;
ALTER TABLE t DROP COLUMN b;
ALTER TABLE t DROP COLUMN c;
ALTER TABLE t DROP COLUMN d;
ALTER TABLE t DROP COLUMN z;
ALTER TABLE child DROP COLUMN t;
ALTER TABLE child DROP COLUMN a;
ALTER TABLE t RENAME TO child;
ALTER TABLE t RENAME TO sqlite_t;
ALTER TABLE t RENAME TO t_c;
ALTER TABLE t RENAME COLUMN a TO b;
ALTER TABLE t RENAME COLUMN z TO y;
ALTER TABLE v RENAME COLUMN a TO b;
ALTER TABLE v RENAME TO view_two;
ALTER TABLE t ADD COLUMN a TEXT;
ALTER TABLE t ADD COLUMN h TEXT PRIMARY KEY;
ALTER TABLE t ADD COLUMN h TEXT UNIQUE;
ALTER TABLE t ADD COLUMN h TEXT NOT NULL DEFAULT NULL;
ALTER TABLE t ADD COLUMN h AS (a) STORED;
ALTER TABLE t ADD COLUMN h TEXT DEFAULT (random());
ALTER TABLE nowhere ADD COLUMN h TEXT;
EOF
mig verify 2>&1 | sed 's/ in SQLite .*//'
mig lint --format gcc --fail-on never | grep ': error:'
