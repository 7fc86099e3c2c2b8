# The ledger against the folder; the database is not touched.
set +e
mkdir migrations
for n in 0001_a 0002_b 0003_c 0004_d; do echo "CREATE TABLE t$n (a);" >migrations/$n.sql; done
echo '{"d1_databases":[{"binding":"DB","database_id":"my-db-id"}]}' >wrangler.json
mig status --exit-code
echo "status $?"
# the name that miniflare 4 gives to the database with this id
folder=.wrangler/state/v3/d1/miniflare-D1DatabaseObject
mkdir -p $folder
sqlite3 $folder/61c38b27c21a63b1989a77b98846ad61cb250c6544244fa908b0dc208d486f6f.sqlite <<'S' >/dev/null
PRAGMA journal_mode = wal;
CREATE TABLE "d1_migrations"(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL);
INSERT INTO d1_migrations (name, applied_at) VALUES ('0001_a.sql', '2024-01-01 10:00:00'), ('0003_c.sql', '2024-01-02 10:00:00'), ('0009_gone.sql', '2024-01-03 10:00:00');
S
ls $folder >before
mig status
ls $folder | cmp - before
mig status --format json
rm migrations/0002_b.sql
mig status --exit-code nothing.sqlite
echo "status $?"
mig status wrangler.json
echo '{"d1_databases":[{"binding":"DB","database_id":"another"}]}' >wrangler.json
mig status
