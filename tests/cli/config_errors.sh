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
