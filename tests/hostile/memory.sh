# No memory: a clean message and exit 2, or the usual result. SQLite's allocations fail one by one
# in `alloc`; the C library's here; and the arenas are small ones that inputs of any size fill.
set +e
sqlite3 a.sqlite "CREATE TABLE a (x); CREATE TABLE ledger (id, name, applied_at); INSERT INTO ledger VALUES (1, 'x', 'y')"
"$MIG_BUILD/alloc" a.sqlite "${ALLOC_STRIDE:-149}" | tail -n 1
mkdir migrations
echo 'CREATE TABLE t (id INTEGER PRIMARY KEY);' >migrations/0001_t.sql
git init -q
git add migrations
git commit -q -m one
echo 'CREATE TABLE u (id INTEGER PRIMARY KEY);' >migrations/0002_u.sql
cp -r migrations kept
# The preloaded library and AddressSanitizer both want the allocator.
if nm -D "$MIG_BUILD/mig" 2>/dev/null | grep -q __asan_init; then fail() { shift; :; }; asan=1; else asan=; fi
# every MOST COMMAND…: fails its 1st, 2nd, … allocation, until none failed or MOST have
every() {
  most=$1
  shift
  n=0 odd=0
  [ -n "$asan" ] && most=0
  while [ $n -lt $most ]; do
    n=$((n + 1))
    rm -f failed
    FAIL=malloc:$n FAILED=$PWD/failed LD_PRELOAD=$MIG_BUILD/fail.so "$@" >out 2>err </dev/null
    status=$?
    [ -e failed ] || break
    case $status in
    0 | 1) ;;
    2) [ "$(grep -c '^mig: error: ' err)" = 1 ] || { odd=$((odd + 1)); echo "allocation $n of $*:"; cat err; } ;;
    *) odd=$((odd + 1)); echo "allocation $n of $*: status $status"; cat err ;;
    esac
  done
  echo "$*: $odd odd"
}
every 30 mig --version
every 40 mig fmt --check
every 40 mig schema git:HEAD --no-proof
every 40 mig status
cmp migrations/0001_t.sql kept/0001_t.sql
# Arenas of a megabyte.
odd=0 full=0 n=0
while [ -z "$asan" ] && [ $n -lt 10 ]; do
  n=$((n + 1))
  awk -v n=$((n * 431)) 'BEGIN { for (i = 0; i < n; i++) printf "CREATE TABLE t%d (id INTEGER PRIMARY KEY, a TEXT);\n", i }' >big.sql
  FAIL=arena:20 LD_PRELOAD=$MIG_BUILD/fail.so mig schema big.sql --no-proof -o out.sql >out 2>err
  status=$?
  [ $status = 0 ] && [ -s out.sql ] && rm out.sql && continue
  full=1
  [ $status = 2 ] && [ "$(cat err)" = 'mig: error: out of memory' ] && [ ! -e out.sql ] || { odd=$((odd + 1)); cat err; }
done
[ -n "$asan" ] && full=1
echo "small arenas: some full: $full, $odd odd"
ls kept migrations
