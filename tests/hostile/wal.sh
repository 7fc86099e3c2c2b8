# Logs without the -shm file that belongs to them: a copy, and a process that has the file to itself.
set +e
sqlite3 live.sqlite >/dev/null <<'SQL'
PRAGMA journal_mode = WAL;
CREATE TABLE t (a);
.system cp live.sqlite copy.sqlite && cp live.sqlite-wal copy.sqlite-wal
SQL
cksum copy.sqlite copy.sqlite-wal >before
mig schema copy.sqlite --no-proof
echo "status $?"
cksum copy.sqlite copy.sqlite-wal | cmp - before
ls copy.sqlite*
sqlite3 own.sqlite <<'SQL' 2>&1
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA journal_mode = WAL;
CREATE TABLE t (a);
.system mig schema own.sqlite 2>&1; echo "status $?"; ls own.sqlite*
SQL
