# Where migrations lead from one state to the other, they tell what was renamed: names that change hands, columns whose values a
# rebuild copies under another name, however many steps.
mkdir migrations
cat >migrations/0001_start.sql <<'SQL'
CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT, y TEXT);
CREATE TABLE b (id INTEGER PRIMARY KEY, p TEXT, q INTEGER);
CREATE TABLE c (id INTEGER PRIMARY KEY, name TEXT, a INTEGER REFERENCES a (id));
CREATE TABLE old (id INTEGER PRIMARY KEY, v TEXT);
CREATE TABLE gone (id INTEGER PRIMARY KEY, v TEXT);
CREATE TABLE d (id INTEGER PRIMARY KEY, n INTEGER CHECK (n > 0));
CREATE VIEW w AS SELECT x FROM a;
SQL
cat >migrations/0002_hands.sql <<'SQL'
ALTER TABLE a RENAME TO t;
ALTER TABLE b RENAME TO a;
ALTER TABLE t RENAME TO b;
ALTER TABLE b RENAME COLUMN x TO t;
ALTER TABLE b RENAME COLUMN y TO x;
ALTER TABLE b RENAME COLUMN t TO y;
ALTER TABLE a ADD COLUMN r INTEGER;
ALTER TABLE d ADD COLUMN s TEXT CHECK (s <> '');
SQL
cat >migrations/0003_rebuilt.sql <<'SQL'
CREATE TABLE c_new (id INTEGER PRIMARY KEY, full_name TEXT, other INTEGER REFERENCES b (id));
INSERT INTO c_new (id, full_name, other) SELECT id, name, a FROM c;
DROP TABLE c;
ALTER TABLE c_new RENAME TO c;
-- A table that took the name is another one, unless it took the rows too.
ALTER TABLE old RENAME TO older;
CREATE TABLE old (id INTEGER PRIMARY KEY, v TEXT NOT NULL DEFAULT '');
INSERT INTO old SELECT id, coalesce(v, '') FROM older;
DROP TABLE older;
DROP TABLE gone;
CREATE TABLE gone (id INTEGER PRIMARY KEY, u TEXT);
CREATE TABLE d_new (id INTEGER PRIMARY KEY, m INTEGER CHECK (m > 0), s TEXT CHECK (s <> ''));
INSERT INTO d_new (id, m, s) SELECT id, n, s FROM d;
DROP TABLE d;
ALTER TABLE d_new RENAME TO d;
SQL
cat >migrations/0004_again.sql <<'SQL'
ALTER TABLE c RENAME COLUMN full_name TO display;
ALTER TABLE gone RENAME COLUMN u TO w;
CREATE TABLE twice (id INTEGER PRIMARY KEY, one TEXT, two TEXT);
INSERT INTO twice SELECT id, w, w FROM gone;
DROP TABLE gone;
ALTER TABLE twice RENAME TO gone;
SQL
for range in 1..2 2..3 3..4 1..4; do
  echo "== $range"
  mig diff $range
done
echo "== there and back"
mig diff 1..2 --sql
mig diff 1..2 --sql --reverse
echo "== another history"
sed 's/full_name/name/' migrations/0003_rebuilt.sql >t && mv t migrations/0003_rebuilt.sql
sed '1d' migrations/0004_again.sql >t && mv t migrations/0004_again.sql
mig diff 2..4 --stat
