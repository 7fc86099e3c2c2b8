# Database files of strangers: what they hold is data.
set +e
try() {
  echo "- $*"
  "$@" 2>&1
  echo "status $?"
}
sqlite3 good.sqlite "CREATE TABLE t (a); CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY, name TEXT, applied_at TEXT)"
# the ledger as a view that never ends
sqlite3 endless.sqlite "CREATE TABLE t (a);
  CREATE VIEW d1_migrations AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n AS id, n AS name, n AS applied_at FROM c WHERE n < 0"
mkdir migrations
echo 'CREATE TABLE t (a);' >migrations/0001_t.sql
try mig status endless.sqlite
# views and columns that call what they should not
sqlite3 calls.sqlite "CREATE TABLE t (a, b AS (abs(a))); CREATE VIEW v AS SELECT load_extension('x') AS x, writefile('z', 'z') AS y;
  CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT writefile('z', 'z'); END;
  CREATE VIEW d1_migrations AS SELECT 1 AS id, load_extension('/tmp/x') AS name, writefile('z', 'z') AS applied_at"
try mig schema calls.sqlite --no-proof
try mig status calls.sqlite
# schema texts that nobody could have run
cp good.sqlite forged.sqlite
sqlite3 forged.sqlite "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE t (a, DROP' WHERE name = 't'"
try mig schema forged.sqlite
cp good.sqlite blob.sqlite
sqlite3 blob.sqlite "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('view', 'v', 'v', 0, x'00ff'), ('table', x'1b5b', 't', 2, 'x')"
try mig schema blob.sqlite
# cut, and broken inside
head -c 600 good.sqlite >cut.sqlite
try mig schema cut.sqlite
{ head -c 100 good.sqlite; head -c 5000 /dev/zero | tr '\0' '\377'; } >broken.sqlite
try mig schema broken.sqlite
{ printf 'SQLite format 3\0'; head -c 84 /dev/zero; } >header.sqlite
try mig schema header.sqlite
# left amid a change
sqlite3 busy.sqlite 'PRAGMA cache_size = 1; CREATE TABLE t (a); INSERT INTO t VALUES (zeroblob(50000)); BEGIN; CREATE TABLE half (a); UPDATE t SET a = 1' \
  '.system cp busy.sqlite hot.sqlite; cp busy.sqlite-journal hot.sqlite-journal'
cksum hot.sqlite hot.sqlite-journal >before
try mig schema hot.sqlite --no-proof
cksum hot.sqlite hot.sqlite-journal | cmp - before
# nothing was written, nowhere
cksum good.sqlite >before
mig schema good.sqlite --no-proof >/dev/null
cksum good.sqlite | cmp - before
ls
