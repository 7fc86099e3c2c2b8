# A write that fails leaves the file as it was, nothing beside it, a sentence and exit 2.
set +e
mkdir migrations
printf 'CREATE TABLE t (id INTEGER PRIMARY KEY);\nBEGIN;\nCREATE TABLE u (id INTEGER PRIMARY KEY);\nCOMMIT;\n' >migrations/0001_t.sql
mig schema --no-proof migrations/0001_t.sql >schema.sql
echo '-- old' >>schema.sql
cp -r . ../kept
# AddressSanitizer's own library wants to be the first one.
LIBRARY="$(ldd "$MIG_BUILD/mig" 2>/dev/null | awk '/libasan/ { print $3 }') $MIG_BUILD/fail.so"
# try FAIL COMMAND…
try() {
  fail=$1
  shift
  echo "- $fail: $*"
  FAIL=$fail LD_PRELOAD=$LIBRARY "$@" 2>err
  status=$?
  sed 's/\.[0-9a-f]\{6\}/.XXXXXX/' err | sed 's/^/  /'
  rm err
  [ $status = 2 ] || echo "status $status"
  diff -r . ../kept
}
for command in 'mig schema -o schema.sql --no-proof' 'mig fix -q' 'mig fmt' 'mig lint -o schema.sql' 'mig lint --write-baseline schema.sql'; do
  for call in write:1:ENOSPC fsync:1:EIO rename:1:EACCES mkostemp:1:EROFS; do
    try $call $command
  done
done
mig diff empty '' --sql --no-proof -o plan.sql
cp plan.sql ../kept
for call in write:1:ENOSPC fsync:1:EIO rename:1:EACCES mkostemp:1:EROFS; do
  try $call mig diff empty '' --sql --no-proof -o plan.sql
done
for call in write:1:ENOSPC fsync:1:EIO link:1:EEXIST mkostemp:1:EROFS; do
  try $call mig new x --from-diff empty --allow-destructive --with-down
done
# what new ones hold, when they are made of fixes
echo 'CREATE TABLE v (id INTEGER PRIMARY KEY, t INTEGER REFERENCES t (id));' >migrations/0002_v.sql
cp migrations/0002_v.sql ../kept/migrations
for call in write:1:ENOSPC fsync:1:EIO link:1:EEXIST mkostemp:1:EROFS; do
  try $call mig new x --from-fix --select fk/unindexed
done
rm migrations/0002_v.sql ../kept/migrations/0002_v.sql
# a file system without links
FAIL=link:1:EPERM LD_PRELOAD=$LIBRARY mig new x
ls migrations
rm -r migrations/0002*
# the second of two files
try write:2:ENOSPC mig new x --from-diff empty --allow-destructive --with-down
ls migrations migrations_down
rm -r migrations/0002* migrations_down
try open:0001_t.sql:EACCES mig lint
try read:2:EIO mig schema migrations/0001_t.sql --no-proof
# without the library: a full device, a file that may not grow, a pipe that is closed
mig schema --no-proof migrations/0001_t.sql >/dev/full
echo "status $?"
(ulimit -f 0; mig schema --no-proof migrations/0001_t.sql -o schema.sql 2>&1; echo "status $?") | cat
mig lint --fail-on never | :
diff -r . ../kept && echo whole
rm -rf ../kept
