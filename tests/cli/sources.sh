# Every way to name a source gives its schema; what can't be read is said.
set +e
show() { echo "- $1"; mig schema "$@" | grep '^CREATE'; }
mkdir migrations other
echo 'CREATE TABLE a (x TEXT);' >migrations/0001_a.sql
echo 'CREATE TABLE b (x TEXT);' >migrations/0002_b.sql
echo 'CREATE TABLE c (x TEXT);' >other/0001_c.sql
echo 'CREATE TABLE d (x TEXT);' >d.sql
sqlite3 e.sqlite "CREATE TABLE e (x TEXT); CREATE VIEW v AS SELECT x FROM e; CREATE TABLE d1_migrations (id, name);
  CREATE TABLE _cf_KV (k); CREATE VIRTUAL TABLE f USING fts5(x); CREATE INDEX i ON e (x)"
: >nothing.db
echo 'no database' >wrong.sqlite
show ''
show 1
show 0002
show 0001_a
show empty
show other
show other/
show ./other/0001_c.sql
show d.sql
echo 'CREATE TABLE s (x TEXT);' | mig schema - | grep '^CREATE'
show e.sqlite
show nothing.db
show wrong.sqlite
show 7
show 0002_c
show nowhere/x.sql
show nowhere.sqlite
show git:HEAD
