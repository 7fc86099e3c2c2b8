# What wrangler's configuration says of folders and patterns, as Windows writes it too, and what it leaves out.
set +e
mkdir -p db/migrations/more
echo 'CREATE TABLE t (id INTEGER PRIMARY KEY);' >db/migrations/0001_t.sql
echo 'CREATE TABLE u (id INTEGER PRIMARY KEY);' >db/migrations/more/0002_u.sql
cp db/migrations/0001_t.sql 0001_here.sql
try() { printf '%s\n' "$1" >wrangler.json; shift; mig status "$@" 2>&1 | sed 's/[0-9a-f]\{64\}/…/'; }
try '{ "d1_databases": [ { "binding": "DB", "migrations_dir": "db\\migrations\\" } ] }'
try '{ "d1_databases": [ { "binding": "DB", "migrations_dir": ".///db/migrations" } ] }'
try '{ "d1_databases": [ { "binding": "DB", "migrations_dir": "./" } ] }'
try '{ "d1_databases": [ { "binding": "DB", "migrations_dir": "." } ] }'
try '{ "d1_databases": [ { "binding": "DB", "migrations_dir": "", "migrations_pattern": "*.sql" } ] }'
try '{ "d1_databases": [ { "binding": "DB", "migrations_dir": "db", "migrations_pattern": "db/**/*.sql" } ] }'
try '{ "d1_databases": [ { "binding": "DB", "migrations_dir": "db", "migrations_pattern": "db" } ] }'
try '{ "d1_databases": [ { "binding": "DB", "migrations_dir": "db", "migrations_pattern": "dbs/*.sql" } ] }'
try '{ "d1_databases": [ { "binding": "DB", "migrations_pattern": "*.sql" } ] }'
try '{ "d1_databases": [ { "binding": "DB", "migrations_dir": "db/migrations", "migrations_pattern": 1, "migrations_table": "" } ] }'
try '{ "d1_databases": [ 1, "x", { "binding": "DB", "migrations_dir": "db/migrations" } ] }'
try '{ "d1_databases": "none" }'
try '{ "env": { "a": { "d1_databases": [ { "binding": "DB", "migrations_dir": "db/migrations" } ] }, "b": 1 } }'
try '{ "env": { "a": { "d1_databases": [ { "binding": "DB", "migrations_dir": "db/migrations" } ] }, "b": 1 } }' --env a
try '{ "env": { "a": { "d1_databases": [ { "binding": "DB", "migrations_dir": "db/migrations", "migrations_pattern": "x" } ] } } }'
try '{ "env": { "production": {} } }' --env prodution
try '{ "env": { "production": {} } }' --env elsewhere
try '{ "env": 1 }' --env elsewhere
try '[]'
