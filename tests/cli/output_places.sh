# Where results can be written to, and where not; input that is longer than one read.
set +e
mkdir migrations folder
echo 'CREATE TABLE t (id INTEGER PRIMARY KEY);' >migrations/0001_t.sql
try() { echo "- mig $*"; mig "$@" 2>&1; echo "status $?"; }
try schema -o /dev/null
try schema -o folder
try schema -o folder/
try schema -o nowhere/schema.sql
try schema -o migrations/0001_t.sql/schema.sql
try schema -o -
try schema -o ''
ln -s real.sql link.sql
try schema -o link.sql
readlink link.sql && head -n 1 real.sql
chmod 640 real.sql
try schema -o link.sql
stat -c %a real.sql
ln -s loop loop
try schema -o loop
mkfifo pipe
cat pipe >read &
try schema -o pipe
wait
head -n 1 read
awk 'BEGIN { for (i = 0; i < 9000; i++) printf "CREATE TABLE t%d (id INTEGER PRIMARY KEY);\n", i }' >long.sql
mig schema --no-proof - <long.sql | tail -n 3
cat long.sql | mig schema --no-proof - | grep -c TABLE
try lint -o folder
try lint --write-baseline folder
try diff empty '' --sql -o folder
try fmt folder nowhere.sql migrations/0001_t.sql
try new 'a/b'
try new ''
try new .sql
try new "$(printf 'a\001b')"
try new "$(awk 'BEGIN { for (i = 0; i < 300; i++) printf "x" }')" | cut -c1-20
ls migrations
