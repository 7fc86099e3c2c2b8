# mig new --batch --with-down: several migrations there, and several back, on rows.
set -e
mkdir migrations
echo 'CREATE TABLE users (id INTEGER PRIMARY KEY, age TEXT, name TEXT);' >migrations/0001_users.sql
echo 'CREATE TABLE users (id INTEGER PRIMARY KEY, age TEXT NOT NULL DEFAULT 1, name TEXT); CREATE TABLE logs (line TEXT);' >schema.sql
mig new widen age --from-diff schema.sql --batch=4 --rows users=10 --with-down
mig diff 1 schema.sql --exit-code >/dev/null || echo 'it differs from what was'
mig diff "" schema.sql --exit-code && echo 'it is what was wanted'
apply() {
  for file; do { echo "PRAGMA foreign_keys = ON; BEGIN;"; cat "$file"; echo ";COMMIT;"; } | sqlite3 -bail db.sqlite; done
}
apply migrations/0001*
sqlite3 db.sqlite "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10) INSERT INTO users SELECT i, i, 'n' || i FROM n"
apply migrations/000[2-9]*
mig diff db.sqlite schema.sql --exit-code && sqlite3 db.sqlite "SELECT count(*), sum(age), max(name) FROM users"
apply migrations_down/*
mig diff db.sqlite 1 --exit-code && sqlite3 db.sqlite "SELECT count(*), sum(age), max(name) FROM users"
echo '--- one there, one back'
rm -r migrations/000[2-9]* migrations_down
mig new widen --from-diff schema.sql --batch --rows users=10 --with-down
