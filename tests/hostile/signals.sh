# A signal in the middle: every file is whole, old or new, and nothing lies beside it.
set +e
mkdir migrations
n=0
while [ $n -lt 40 ]; do
  n=$((n + 1))
  printf 'BEGIN;\nCREATE TABLE t%d (id INTEGER PRIMARY KEY);\nCOMMIT;\n' $n >"migrations/$(printf %04d $n)_t.sql"
done
cp -r migrations old
mig fix -q --force
cp -r migrations new
mkdir fixable
echo 'CREATE TABLE p (id INTEGER PRIMARY KEY);' >fixable/0001_p.sql
n=1
while [ $n -lt 40 ]; do
  n=$((n + 1))
  echo "CREATE TABLE c$n (id INTEGER PRIMARY KEY, p INTEGER REFERENCES p (id));" >"fixable/$(printf %04d $n)_c.sql"
done
odd=0
for signal in INT TERM USR1; do
  for delay in 0 0.01 0.02 0.03; do
    rm -rf migrations
    cp -r old migrations
    mig fix -q --force &
    pid=$!
    sleep $delay
    kill -$signal $pid 2>/dev/null
    wait $pid 2>/dev/null
    for file in migrations/*; do
      name=${file#migrations/}
      cmp -s "$file" "old/$name" || cmp -s "$file" "new/$name" || { odd=$((odd + 1)); echo "$signal $delay: $file"; }
    done
    mig schema new -o schema.sql --no-proof &
    pid=$!
    sleep $delay
    kill -$signal $pid 2>/dev/null
    wait $pid 2>/dev/null
    [ ! -e schema.sql ] || [ "$(tail -n 1 schema.sql)" = ');' ] || { odd=$((odd + 1)); echo "$signal $delay: schema.sql"; }
    rm -f schema.sql
    # new files are never seen empty
    rm -rf migrations plan.sql
    cp -r new migrations
    mig new x --from-diff empty --allow-destructive >/dev/null 2>&1 &
    pid=$!
    mig diff empty new --sql --no-proof -o plan.sql &
    other=$!
    sleep $delay
    kill -$signal $pid $other 2>/dev/null
    wait $pid $other 2>/dev/null
    for file in migrations/*_x.sql plan.sql; do
      [ ! -e "$file" ] || [ "$(tail -c 2 "$file")" = ';' ] || { odd=$((odd + 1)); echo "$signal $delay: $file"; }
    done
    rm -f plan.sql
    rm -rf migrations
    cp -r fixable migrations
    mig new x --from-fix --select fk/unindexed >/dev/null 2>&1 &
    pid=$!
    sleep $delay
    kill -$signal $pid 2>/dev/null
    wait $pid 2>/dev/null
    diff -r -x '*_x.sql' migrations fixable || odd=$((odd + 1))
    for file in migrations/*_x.sql; do
      [ ! -e "$file" ] || [ "$(grep -c '^CREATE INDEX' "$file")" = 39 ] || { odd=$((odd + 1)); echo "$signal $delay: $file"; }
    done
    rm -rf migrations
    cp -r old migrations
    mig fmt &
    pid=$!
    sleep $delay
    kill -$signal $pid 2>/dev/null
    wait $pid 2>/dev/null
    for file in migrations/*; do
      [ "$(tail -n 1 "$file")" = 'COMMIT;' ] || { odd=$((odd + 1)); echo "$signal $delay: fmt $file"; }
    done
  done
done
ls
echo "$odd odd"
