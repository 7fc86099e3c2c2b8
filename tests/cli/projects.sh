# Where the migrations are: found upward; no project, no folder, no files are said as such.
set +e
try() { echo "- $1"; shift; mig "$@"; }
try "nothing at all" status
mkdir migrations
try "an empty folder" status
echo 'CREATE TABLE t (a);' >migrations/0001_a.sql
try "no database is known" status
echo '{"migrations_dir": "db"}' >mig.jsonc
try "the folder is missing" status x.sqlite
echo '{ "d1_databases": [ { "binding": "DB", "database_name": "d", "migrations_dir": "./migrations" }, ] } // last' >wrangler.jsonc
rm mig.jsonc
mkdir -p src/worker
try "upward" status -q -C src/worker
echo '{"d1_databases": [{"binding": "DB", "migrations_pattern": "m/*.sql"}]}' >wrangler.jsonc
try "pattern without folder" status
echo '{"d1_databases": [{"binding": "DB", "migrations_dir": "m", "migrations_pattern": "n/*.sql"}]}' >wrangler.jsonc
try "pattern outside" status
