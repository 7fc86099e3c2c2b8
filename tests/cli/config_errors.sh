# mig.jsonc: each mistake with its place and what was meant.
set +e
mkdir migrations
echo 'CREATE TABLE t (a);' >migrations/0001_a.sql
try() { printf '%s\n' "$1" >mig.jsonc; mig status; }
try '{ "migration_dir": "x" }'
try '{
  // comment
  "rules": { "fk/unindexed": "warn" }
}'
try '{ "rules": { "fk/unindexed": 1 } }'
try '{ "rules": [] }'
try '{ "target": "d2" }'
try '{ "target": true }'
try '{ "schema": 1 }'
try '{ "schema": "a\u0000b" }'
try '{ "schema": "a", "schema": "b" }'
try '{ "overrides": [ { "rules": {} } ] }'
try '{ "overrides": [ { "file": "x" } ] }'
try '{ "overrides": {} }'
try '{ "migrations_dir": "x" '
try '{ "migrations_dir": "x }'
try '{ "migrations_dir": x }'
try '{ "migrations_dir": "x" "schema": "y" }'
try '{ /* open'
try '{ "é": "x" }'
try '[]'
try ''
try '{} {}'
# wrangler's: what says where migrations are
rm mig.jsonc
for entry in '"migrations_dir": 2' '"migrations_dir": "migrations\u0000x"' '"migrations_dir": "migrations", "migrations_pattern": "migrations/\u0000"' \
  '"migrations_table": true' '"migrations_dir": null, "migrations_table": null, "migrations_pattern": null'; do
  printf '{ "d1_databases": [ { "binding": "DB", %s } ] }\n' "$entry" >wrangler.jsonc
  mig status -q | head -n 1
done
