# mig verify: everything replayed in SQLite and compared with the catalog.
set +e
try() { # whatever the SQLite
  mig verify "$@" >out
  status=$?
  sed 's/SQLite 3\.[0-9.]*/SQLite 3/' out
  echo "status $status"
}
mkdir migrations
printf 'CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);\nCREATE VIEW v AS SELECT a FROM t;\nALTER TABLE t RENAME COLUMN a TO b;\n' >migrations/0001_t.sql
try
try 1
try migrations
try empty
try nowhere.sql
printf 'CREATE TABLE u (a);\nCREATE TABLE u (b);\nCREATE TABEL w (c);\nDROP TABLE x;\n' >migrations/0002_u.sql
try
try -q --each-statement
