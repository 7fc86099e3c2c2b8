# Folders of other tools, without a wrangler configuration.
echo '{}' >mig.jsonc
lay() { rm -rf migrations; for name; do mkdir -p "migrations/$(dirname "$name")"; : >"migrations/$name"; done; mig status -q x.sqlite; }
sqlite3 x.sqlite 'CREATE TABLE t (a)'
echo "- prisma"; lay 20240102_b/migration.sql 20240101_a/migration.sql migration_lock.toml
echo "- diesel"; lay 2024-01-02-b/up.sql 2024-01-02-b/down.sql 2024-01-01-a/up.sql 2024-01-01-a/down.sql
echo "- sqlx"; lay 0001_a.up.sql 0001_a.down.sql 0002_b.up.sql 0002_b.down.sql
echo "- plain with down"; lay 0001_a.sql 0001_a.down.sql
echo "- up and down"; lay up/0001_a.sql down/0001_a.sql
echo "- drizzle"; lay 0000_z.sql 0001_y.sql 0002_x.sql meta/0000_snapshot.json
echo '{"entries":[{"idx":0,"tag":"0001_y"},{"idx":1,"tag":"0000_z"}]}' >migrations/meta/_journal.json
mig status -q x.sqlite
