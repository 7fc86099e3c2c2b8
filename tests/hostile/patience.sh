# One step of a stranger's SQL that never comes back: mig ends with a sentence and exit 2, whatever it was asked for. The
# timer that says so counts processor time; here its signal is sent by hand, so that nobody waits for ten seconds.
set +e
trap '' VTALRM PROF # until mig listens to them
mkdir migrations
cat >migrations/0001_t.sql <<'EOF'
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT CHECK (instr(zeroblob(1900000), zeroblob(900000) || x'01') = 0));
INSERT INTO t VALUES (1, 'x');
EOF
ended() {
  "$@" >out 2>err &
  pid=$!
  tries=0
  while kill -$signal $pid 2>/dev/null && [ $tries -lt 600 ]; do
    tries=$((tries + 1))
    sleep 0.05
  done
  kill -KILL $pid 2>/dev/null
  wait $pid
  echo "$*: $?"
  cat err
}
signal=VTALRM
ended mig verify
echo 'CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL UNIQUE, b);' >to.sql
ended mig diff '' to.sql --sql
ls migrations
# A pattern that takes the square of a name's length, on a long name.
echo '{ "names": { "table": "(a|b)(a|b)*c" } }' >mig.jsonc
awk 'BEGIN { printf "CREATE TABLE \""; for (i = 0; i < 2000000; i++) printf "a"; print "\" (id INTEGER PRIMARY KEY);" }' >migrations/0001_t.sql
signal=PROF
ended mig lint --select name
