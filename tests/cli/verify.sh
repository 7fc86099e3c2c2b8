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
# A file that can't be committed; files of their own transactions, and of none.
rm migrations/*
printf 'PRAGMA foreign_keys = ON;\n' >migrations/0001_keys.sql
printf 'CREATE TABLE p (id INTEGER PRIMARY KEY);\nCREATE TABLE c (p REFERENCES p DEFERRABLE INITIALLY DEFERRED);\n' >migrations/0002_p.sql
printf 'BEGIN;\nINSERT INTO p VALUES (1);\nCOMMIT;\n-- wait\n' >migrations/0003_rows.sql
printf 'SAVEPOINT s;\nINSERT INTO c VALUES (1);\nRELEASE s;\n' >migrations/0004_more.sql
printf -- '-- nothing\n' >migrations/0005_nothing.sql
try --each-statement
printf 'INSERT INTO c VALUES (2);\n' >migrations/0006_orphan.sql
try
# SQLite takes back all that the file did.
rm migrations/*
printf 'CREATE TABLE t (a INTEGER PRIMARY KEY);\nINSERT OR ROLLBACK INTO t VALUES (1), (1);\nCREATE TABLE u (b);\n' >migrations/0001_t.sql
try
# wrangler's ledger is there before the first file, and sqlite_sequence with it; not so for a script, or plain SQLite.
rm migrations/*
printf "DELETE FROM sqlite_sequence;\nUPDATE sqlite_sequence SET seq = 0 WHERE name = 't';\nSELECT * FROM d1_migrations;\n" >migrations/0001_t.sql
try
try --each-statement
try migrations/0001_t.sql
printf '{"migrations_table": "applied"}\n' >mig.jsonc
try
printf 'CREATE TABLE applied (a);\n' >migrations/0002_t.sql
try
printf '{"target": "sqlite"}\n' >mig.jsonc
try
