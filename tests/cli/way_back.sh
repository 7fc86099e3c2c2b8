# Files that lead back: harmless where another tool applies the migrations, an error where wrangler does.
mkdir migrations
echo 'CREATE TABLE a (id INTEGER PRIMARY KEY);' >migrations/0001_a.up.sql
echo 'DROP TABLE a;' >migrations/0001_a.down.sql
mig lint --format gcc --select dir
echo '{ "d1_databases": [ { "binding": "DB" } ] }' >wrangler.json
mig lint --format gcc --select dir || echo "status $?"
echo '{ "d1_databases": [ { "binding": "DB", "migrations_dir": "migrations", "migrations_pattern": "migrations/*.up.sql" } ] }' >wrangler.json
mig lint --format gcc --select dir
