# Migrations that other tools apply: whose transaction it is, what a new file looks like, and wrangler, which knows no way back.
echo '{"target": "sqlite"}' >mig.jsonc
fresh() { rm -rf migrations && mkdir migrations; }
two='CREATE TABLE a (id INTEGER PRIMARY KEY);
CREATE TABLE b (id INTEGER PRIMARY KEY, a INTEGER REFERENCES a (id) ON DELETE CASCADE);
CREATE INDEX b_a ON b (a);'
back='DROP TABLE b;
DROP TABLE a;'
cat >want.sql <<'S'
CREATE TABLE a (id INTEGER PRIMARY KEY, n TEXT);
CREATE TABLE b (id INTEGER PRIMARY KEY, a INTEGER REFERENCES a (id) ON DELETE CASCADE);
CREATE INDEX b_a ON b (a);
CREATE TRIGGER a_new AFTER INSERT ON a BEGIN DELETE FROM b WHERE a IS NULL; END;
S
made() { # the new file, without the day
  sed 's/^-- Migration number.*/-- Migration number/' "$1"
  rm "$1"
}
try() {
  echo "== $1"
  mig lint --format gcc || echo "status $?"
  mig verify | sed 's/SQLite 3.*/SQLite 3/'
}
fresh
printf -- '-- migrate:up\n%s\n\n-- migrate:down\n%s\n' "$two" "$back" >migrations/20240101000000_a.sql
try dbmate
made "$(mig new more)"
made "$(mig new more --from-diff want.sql)"
fresh
printf -- '-- migrate:up transaction:false\n%s\n\n-- migrate:down transaction:false\n%s\n' "$two" "$back" >migrations/1_a.sql
try 'dbmate without a transaction' 2>&1 | head -n 3
made "$(mig new more)"
fresh
printf -- '-- +goose Up\nPRAGMA foreign_keys = OFF;\nBEGIN;\n%s\nCOMMIT;\n-- +goose Down\n%s\n' "$two" "$back" >migrations/00001_a.sql
try goose
made "$(mig new more --from-diff want.sql)"
fresh
printf -- '-- +migrate Up notransaction\n%s\n-- +migrate Down\n%s\n' "$two" "$back" >migrations/1.sql
try sql-migrate
made "$(mig new more)"
fresh
printf -- '-- Up\n%s\n-- Down\n%s\n' "$two" "$back" >migrations/001-a.sql
try node-sqlite
made "$(mig new more)"
mig schema | sed 1,2d
fresh
echo "$two" >migrations/1_a.up.sql
echo "$back" >migrations/1_a.down.sql
try golang-migrate
fresh
mkdir migrations/meta
echo "$two" >migrations/0000_a.sql
echo '{"entries": [{"idx": 0, "tag": "0000_a"}]}' >migrations/meta/_journal.json
try drizzle
mig diff . want.sql --sql | sed 1,2d
echo '{"entries": [{"idx": 0,' >migrations/meta/_journal.json
mig lint || echo "status $?"
fresh
mkdir migrations/20240101000000_a
echo "$two" >migrations/20240101000000_a/migration.sql
try prisma
echo "== wrangler"
rm mig.jsonc
fresh
echo '[[d1_databases]]
binding = "DB"' >wrangler.toml
printf -- '-- migrate:up\n%s\n\n-- migrate:down\n%s\n' "$two" "$back" >migrations/0001_a.sql
mig lint || echo "status $?"
made "$(mig new more)"
echo "== marks that tools don't see, and VACUUM"
rm wrangler.toml
echo '{"target": "sqlite"}' >mig.jsonc
fresh
printf -- '-- +goose Up\nCREATE TABLE a (id INTEGER PRIMARY KEY);\n  -- +goose Down\nDROP TABLE a;\n' >migrations/00001_a.sql
mig lint --format gcc || echo "status $?"
mig schema | sed 1,3d
fresh
printf -- '-- no-transaction, for VACUUM\nVACUUM;\nPRAGMA journal_mode = WAL;\nCREATE TABLE a (id INTEGER PRIMARY KEY);\n' >migrations/1_a.up.sql
printf -- '-- what follows is no first line\n-- no-transaction\nVACUUM;\n' >migrations/2_b.up.sql
for name in 1_a 2_b; do echo 'DROP TABLE a;' >migrations/$name.down.sql; done
mig lint --format gcc || echo "status $?"
rm migrations/2_b.*
mig schema | sed 1,3d
mig verify | sed 's/SQLite 3.*/SQLite 3/'
printf -- "-- no-transaction\nATTACH 'other.sqlite' AS other;\nCREATE TABLE b (id INTEGER PRIMARY KEY);\nVACUUM INTO 'copy.sqlite';\n" >migrations/2_b.up.sql
mig schema 2>&1 | sed /^--/d
mig verify | sed 's/SQLite 3.*/SQLite 3/'
ls
echo "== drizzle's journal"
fresh
mkdir migrations/meta
for n in 0000_a 0001_b 0001_c 0002_d; do echo "CREATE TABLE t$n (id integer PRIMARY KEY NOT NULL);" >migrations/$n.sql; done
echo '{"entries": [{"tag": "0000_a", "when": 1000}, {"tag": "0001_c", "when": 3000}, {"tag": "0001_b", "when": 2000}, {"tag": "0003_e", "when": 4000}]}' >migrations/meta/_journal.json
mig lint --select dir/journal --format gcc || echo "status $?"
mig log t0001_c
echo "== a program among the migrations"
fresh
printf -- '-- +goose Up\n%s\n-- +goose Down\n%s\n' "$two" "$back" >migrations/00001_a.sql
touch migrations/00002_fill.go migrations/00007.txt
mig new more
