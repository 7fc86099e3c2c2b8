# One step of a stranger's SQL that never comes back: mig ends with a sentence and exit 2, whatever it was asked for. The
# timer that says so counts processor time; here its signal is sent by hand, so that nobody waits for ten seconds.
set +e
trap '' VTALRM # until mig listens to it
mkdir migrations
cat >migrations/0001_t.sql <<'EOF'
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT CHECK (instr(zeroblob(1900000), zeroblob(900000) || x'01') = 0));
INSERT INTO t VALUES (1, 'x');
EOF
ended() {
  "$@" >out 2>err &
  pid=$!
  tries=0
  while kill -VTALRM $pid 2>/dev/null && [ $tries -lt 600 ]; do
    tries=$((tries + 1))
    sleep 0.05
  done
  kill -KILL $pid 2>/dev/null
  wait $pid
  echo "$*: $?"
  cat err
}
ended mig verify
echo 'CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL UNIQUE, b);' >to.sql
ended mig diff '' to.sql --sql
ls migrations
