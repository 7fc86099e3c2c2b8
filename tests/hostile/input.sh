# Bad input: a sentence or a finding with its place, exit 1 or 2, and no file half made.
set +e
try() {
  echo "- $*" | cut -c1-80
  "$@" 2>&1 | cut -c1-160 | head -n 12
  "$@" >/dev/null 2>&1
  echo "status $?"
}
mkdir migrations
one=migrations/0001_a.sql
# cut off
printf "CREATE TABLE t (\n  id INTEGER PRIMARY KEY,\n  name TEXT DEFAULT 'x" >$one
try mig lint
try mig schema -o schema.sql
printf 'CREATE TABLE t (id INTEGER PRIMARY KEY); /* open' >$one
try mig lint
printf 'CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT 1;' >$one
try mig lint --select syntax
# binary
awk 'BEGIN { for (i = 0; i < 3000; i++) printf "%c", (i * 7919 + 13) % 256 }' </dev/null >$one
"mig" lint >out 2>&1
echo "binary: status $?, $(grep -c '^error' out | sed 's/^[1-9][0-9]*$/some/') errors"
printf '\000\000\000\000' >$one
try mig lint --format gcc
# where SQLite takes the text to end
printf 'CREATE TABLE t (id INTEGER PRIMARY KEY); -- a\000b\nCREATE TABLE u (id INTEGER PRIMARY KEY);\n/* \000 */' >$one
try mig lint --format gcc
try mig schema
printf "CREATE TABLE \"t\000\" (id INTEGER PRIMARY KEY, a DEFAULT '\000');" >$one
try mig lint --format gcc
try mig fix -q
try mig lint
printf '\377\376C\000R\000E\000A\000T\000E\000' >$one
try mig lint --format gcc
# nested deeply
deep() { awk -v n=100000 -v a="$1" -v b="$2" 'BEGIN { printf "SELECT "; for (i = 0; i < n; i++) printf "%s", a; printf "1"; for (i = 0; i < n; i++) printf "%s", b; print ";" }' >$one; }
for pair in '(|)' '(|' '-|' 'NOT |' 'CASE WHEN |' '1+|' "x'00' || |" '(SELECT |)' 'f(|)' 'a.|'; do
  deep "${pair%%|*}" "${pair#*|}"
  mig lint --select syntax --format gcc >out 2>&1
  echo "$pair: status $?, $(cut -c1-110 out | head -n 1)"
done
{ i=0; while [ $i -lt 300 ]; do printf 'CREATE TABLE [t%d] AS SELECT * FROM (' $i; i=$((i + 1)); done; } >$one
mig lint --select syntax --format gcc 2>&1 | head -n 1
# wide: a view of a view of a view, each twice as wide
{
  echo 'CREATE TABLE w0 (a, b, c, d);'
  i=0
  while [ $i -lt 40 ]; do
    echo "CREATE VIEW w$((i + 1)) AS SELECT * FROM w$i AS x, w$i AS y;"
    i=$((i + 1))
  done
} >$one
mig lint --fail-on never --format gcc >out 2>&1
echo "wide views: status $?"
mig schema --no-proof >/dev/null 2>&1
echo "wide views: status $?"
# not a file
rm -r migrations
mkdir -p migrations/0001_a.sql
try mig lint
rm -r migrations
ln -s b a
ln -s a b
try mig lint a
try mig schema a -o schema.sql
ln -s a migrations
try mig lint
try mig new x
rm migrations
ln -s migrations migrations
try mig lint
rm migrations
echo 'CREATE TABLE t (a);' >migrations
try mig lint
rm migrations
mkdir migrations mig.jsonc
try mig lint
rmdir mig.jsonc
echo 'CREATE TABLE t (id INTEGER PRIMARY KEY);' >$one
ln -s a mig.jsonc
try mig lint
rm mig.jsonc
# larger than what is read: a file of holes
if truncate -s 1G huge.sql 2>/dev/null; then :; else dd if=/dev/zero of=huge.sql bs=1 count=0 seek=1G 2>/dev/null; fi
try mig lint huge.sql
try mig fmt huge.sql
try mig schema huge.sql -o schema.sql
cp huge.sql migrations/0002_huge.sql 2>/dev/null
rm -f migrations/0002_huge.sql
ln huge.sql migrations/0002_huge.sql
try mig lint
rm migrations/0002_huge.sql
# configurations that ask for too much
config() { awk "BEGIN { $1 }" >mig.jsonc; mig lint >out 2>&1; echo "$2: status $?, $(cut -c1-110 out)"; rm mig.jsonc; }
config 'for (i = 0; i < 300000; i++) printf "["' 'deep'
config 'printf "{\"migrations_pattern\":\"migrations/"; for (i = 0; i < 100000; i++) printf "{"; printf "\"}"' 'braces'
config 'printf "{\"migrations_pattern\":\"migrations/"; for (i = 0; i < 50000; i++) printf "*("; printf "\"}"' 'groups'
config 'printf "{\"overrides\":[{\"files\":\""; for (i = 0; i < 50000; i++) printf "*a"; printf "\",\"rules\":{}}]}"' 'stars'
config 'printf "{\"names\":{\"table\":\"((a{1,200}){1,200}){1,200}\"}}"' 'repetitions'
config 'printf "{\"names\":{\"table\":\"(a{1,20}b{30}){2}\"}}"' 'repetitions'
config 'printf "{\"names\":{\"table\":\"^t{1,2}$|^[a-z]{3,}$\"}}"' 'repetitions'
config 'printf "{\"names\":{\"table\":\""; for (i = 0; i < 100000; i++) printf "("; printf "\"}}"' 'parentheses'
config 'printf "{\"names\":{\"table\":\""; for (i = 0; i < 100; i++) printf "("; printf "a"; for (i = 0; i < 100; i++) printf ")+"; printf "\"}}"' 'nested'
config 'printf "{\"names\":{\"table\":\"(a*)(a*)(a*)\\\\1\\\\2\\\\3x\"}}"' 'backreferences'
config 'printf "{\"a\":0"; for (i = 0; i < 100000; i++) printf ",\"a%d\":0", i; printf "}"' 'keys'
rm out
# changed while it is read: what was read is one state or the other, cut or whole, and a verdict
i=0
while [ $i -lt 40 ]; do
  i=$((i + 1))
  echo 'CREATE TABLE t (id INTEGER PRIMARY KEY);' >$one
  sleep 0.01
  : >$one
done &
writer=$!
odd=0
while kill -0 $writer 2>/dev/null; do
  mig lint >/dev/null 2>&1
  [ $? -le 2 ] || odd=$((odd + 1))
done
wait $writer
echo "changed while read: $odd odd"
ls
