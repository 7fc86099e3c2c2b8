# What a branch brings along can't make mig read or write outside of its repository:
# neither its configuration nor its symbolic links.
set +e
mkdir outside repo
echo 'CREATE TABLE secret (a);' >outside/0001_secret.sql
echo 'top secret' >outside/file
cd repo
git init -q
mkdir migrations
echo 'CREATE TABLE t (id INTEGER PRIMARY KEY);' >migrations/0001_t.sql
here=$(cd .. && pwd)
try() {
  { echo "- $*"; "$@" 2>&1; } | sed "s#$here#…#g"
}
config() { printf '%s\n' "$1" >mig.jsonc; }

echo '== said by mig.jsonc'
config '{ "migrations_dir": "../outside" }'; try mig lint; try mig new x
config "{ \"migrations_dir\": \"$here/outside\" }"; try mig schema
config '{ "migrations_dir": "migrations/../../outside" }'; try mig diff empty ''
config '{ "rules_dir": "../outside" }'; try mig lint; try mig rules
config '{ "rules_dir": "/etc" }'; try mig lint
config '{ "schema": "../outside/file" }'; try mig schema --check
config '{ "schema": "/etc/passwd" }'; try mig schema --check
rm mig.jsonc
echo '== said by wrangler.jsonc'
echo '{ "d1_databases": [ { "binding": "DB", "migrations_dir": "../outside" } ] }' >wrangler.jsonc
try mig lint
rm wrangler.jsonc
echo '== what mig schema made once is compared by mig lint'
mig schema --no-proof >../outside/made.sql
echo '-- other' >>../outside/made.sql
config '{ "schema": "../outside/made.sql" }'; try mig lint; try mig schema --check
rm mig.jsonc
echo '== a link instead of a file'
ln -s ../outside/file mig.jsonc; try mig lint; rm mig.jsonc
ln -s ../outside/file wrangler.toml; try mig lint; rm wrangler.toml
ln -s ../../outside/0001_secret.sql migrations/0002_link.sql
try mig schema --no-proof
try mig lint migrations/0002_link.sql
try mig fmt migrations/0002_link.sql
try mig diff empty migrations/0002_link.sql
rm migrations/0002_link.sql
ln -s ../outside/file schema.sql
try mig schema --check
try mig schema -o schema.sql
rm schema.sql
ln -s ../outside/new schema.sql; try mig schema -o schema.sql; rm schema.sql
ln -s ../outside/file baseline; try mig lint --baseline baseline; try mig lint --write-baseline baseline
try mig lint -o baseline
rm baseline
sqlite3 ../outside/db.sqlite 'CREATE TABLE secret (a)'
ln -s ../outside/db.sqlite db.sqlite; try mig schema db.sqlite; try mig status db.sqlite; rm db.sqlite
echo '== said in full, or from elsewhere'
mkdir other
ln -s ../../outside/0001_secret.sql other/0002_link.sql
ln -s ../outside out
ln -s ../outside/file schema.sql
mkdir sub
for command in lint fmt 'fmt --diff' 'parse' verify 'diff empty'; do
  try mig $command "$PWD/other/0002_link.sql"
  try mig -C sub $command ../out/0001_secret.sql
done
try mig schema -o "$PWD/schema.sql" --no-proof
try mig schema --check -o "$PWD/schema.sql"
try mig -C / schema "$PWD/migrations/0001_t.sql" -o "$PWD/out/schema.sql"
try mig -C .. lint repo/other/0002_link.sql
try mig status "$PWD/out/db.sqlite"
mig schema "$PWD/migrations/0001_t.sql" -o /dev/stdout --no-proof | tail -n 1
rm schema.sql
ln -s "$PWD" ../elsewhere
try mig lint "$here/elsewhere/migrations/0001_t.sql"
rm -r other out sub ../elsewhere
echo '== a link instead of a folder'
ln -s ../outside rules; config '{ "rules_dir": "rules" }'; try mig lint; rm rules
config '{ "rules_dir": "team" }'; mkdir team; ln -s ../../outside team/more; try mig lint; rm mig.jsonc
ln -s ../outside out; try mig schema -o out/schema.sql; try mig lint out; rm out
mv migrations real; ln -s real migrations; try mig schema --no-proof; rm migrations; mv real migrations
mv migrations real; ln -s ../outside migrations
for command in 'mig lint' 'mig new x' 'mig fix' 'mig fmt' 'mig new --from-fix x'; do try $command; done
rm migrations; mv real migrations
ln -s ../outside made; config '{ "schema": "made/made.sql" }'; try mig lint; try mig schema --check; rm made mig.jsonc
echo '{ "entries": [ { "tag": "0001_t" } ] }' >../outside/_journal.json
ln -s ../../outside migrations/meta; try mig lint; rm migrations/meta
echo '{ "d1_databases": [ { "binding": "DB", "database_name": "n", "database_id": "i" } ] }' >wrangler.jsonc
file=$(mig status 2>&1 | sed -n 's#.*/\([0-9a-f]*\.sqlite\): .*#\1#p')
state=../outside/state/v3/d1/miniflare-D1DatabaseObject
mkdir -p $state
sqlite3 "$state/$file" "CREATE TABLE d1_migrations (id, name, applied_at); INSERT INTO d1_migrations VALUES (1, '0001_t.sql', 'x')"
ln -s ../outside .wrangler; try mig status; try mig fix; rm .wrangler wrangler.jsonc
echo '== from a folder below, without git'
mv .git ../git
mkdir sub
ln -s ../../outside migrations/meta
cd sub
config '{}'; mv mig.jsonc ..
try mig lint
cd ..
rm -r sub migrations/meta mig.jsonc
mv ../git .git
echo '== .. said on the command line is no link'
mkdir ../plain ../plain/deep
cp migrations/0001_t.sql ../plain
cd ../plain/deep
try mig schema .. --no-proof
try mig diff .. ../../repo
cd ../../repo
rm -r ../plain
echo '== links within the repository'
mkdir docs
ln -s docs/schema.sql schema.sql
try mig schema -o schema.sql
readlink schema.sql
head -n 1 docs/schema.sql
echo '== no pipe is waited for'
rm schema.sql
for name in mig.jsonc wrangler.toml schema.sql migrations/meta/_journal.json; do
  mkdir -p migrations/meta
  mkfifo $name
  try timeout 20 mig lint
  rm -r $name migrations/meta
done
sqlite3 db.sqlite 'CREATE TABLE t (a)'
sqlite3 ../outside/wal.sqlite 'PRAGMA journal_mode = WAL; CREATE TABLE secret (a)' \
  '.system cp ../outside/wal.sqlite wal.sqlite; cp ../outside/wal.sqlite-wal ../outside/log' >/dev/null
mkfifo db.sqlite-journal
ln -s ../outside/log wal.sqlite-wal
try timeout 20 mig schema db.sqlite
try mig schema wal.sqlite
cd ../outside
echo '== nothing came out'
cat file
ls
