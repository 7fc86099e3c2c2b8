# migrations_pattern: minimatch's, below migrations_dir; what leads back is left out.
for name in 0002_b/migration.sql 0001_a/migration.sql 0001_a/snapshot.json 0003_c/up.sql 0003_c/down.sql .git/x/migration.sql \
  0004_d.up.sql 0004_d.down.sql a/b/c/0005_deep.sql; do
  mkdir -p "migrations/$(dirname "$name")"
  : >"migrations/$name"
done
try() {
  echo "- $1"
  echo "{ \"d1_databases\": [ { \"binding\": \"DB\", \"migrations_dir\": \"./migrations\", \"migrations_pattern\": \"$1\" } ] }" >wrangler.json
  mig status -q || true
}
try 'migrations/*/migration.sql'
try './migrations/**/*.sql'
try 'migrations/{0001*,0003*}/@(up|migration).sql'
try 'migrations/000[12]_?/*.sql'
try 'migrations/nothing/*.sql'
