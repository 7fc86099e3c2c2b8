# Calls that a signal interrupts are made again; those of files, folders and git that fail end in a sentence and exit 2.
set +e
mkdir migrations
echo 'CREATE TABLE t (id INTEGER PRIMARY KEY);' >migrations/0001_t.sql
git init -q
git add migrations
git commit -q -m one
echo 'CREATE TABLE u (id INTEGER PRIMARY KEY);' >migrations/0002_u.sql
LIBRARY="$(ldd "$MIG_BUILD/mig" 2>/dev/null | awk '/libasan/ { print $3 }') $MIG_BUILD/fail.so"
# again CALL COMMAND…: the same as without
again() {
  call=$1
  shift
  rm -f failed out.sql
  "$@" >want 2>&1
  [ -e out.sql ] && mv out.sql want
  FAIL=$call:EINTR FAILED=$PWD/failed LD_PRELOAD=$LIBRARY "$@" >got 2>&1
  [ -e out.sql ] && mv out.sql got
  cmp -s want got && [ -e failed ] || { echo "$call interrupted: $*"; cat got; }
}
again write:1 mig schema git:HEAD --no-proof
again write:1 mig schema --no-proof -o out.sql
for n in 1 2 3 4 5 6 7 8; do again read:$n mig schema git:HEAD --no-proof; done
for n in 1 2 3 4; do again poll:$n mig diff; done
for n in 1 2; do again waitpid:$n mig diff; done
# fails CALL COMMAND…
fails() {
  call=$1
  shift
  rm -f failed
  FAIL=$call FAILED=$PWD/failed LD_PRELOAD=$LIBRARY "$@" >out 2>err
  status=$?
  sed 's/\.[0-9a-f]\{6\}/.XXXXXX/' err
  [ $status = 2 ] && [ -e failed ] && [ ! -s out ] || { echo "$call: status $status: $*"; cat out; }
}
for call in close:3:EIO fchmod:1:EPERM; do fails $call mig schema migrations/0001_t.sql --no-proof -o out.sql; done
for call in readdir:1:EIO fstat:1:EIO read:1:EIO; do fails $call mig lint; done
fails fstat:1:EIO mig fmt migrations/0001_t.sql
for n in 1 2 3 4; do fails pipe2:$n:EMFILE mig diff; done
fails posix_spawnp:1:EAGAIN mig diff
fails posix_spawnp:3:EAGAIN mig schema git:HEAD --no-proof
fails waitpid:1:ECHILD mig diff
fails poll:1:EIO mig diff
# A git that does not answer, as where a pipe lies in the place of one of its files, is ended.
for n in 1 2 3 4; do fails poll:$n:ETIME mig diff; done | sed 's/git [a-z-]*:/git …:/'
fails poll:4:ETIME mig lint --since HEAD | sed 's/git [a-z-]*:/git …:/'
fails write:1:EIO mig schema git:HEAD --no-proof
# Where git does not tell what is in the last commit, nothing of it is fixed.
printf 'BEGIN;\nCREATE TABLE t (id INTEGER PRIMARY KEY);\nCOMMIT;\n' >migrations/0001_t.sql
git add migrations
git commit -q -m two
cp migrations/0001_t.sql kept
for n in 1 2 3 4; do fails pipe2:$n:EMFILE mig fix; done
GIT_TEST_ASSUME_DIFFERENT_OWNER=1 mig fix 2>&1 | sed "s#'.*'#'…'#"
cp .git/refs/heads/* branch
for file in .git/refs/heads/*; do echo >"$file"; done
mig fix
mig diff
cp branch "$file"
mv .git git
PATH=${MIG_BUILD}:/nowhere mig fix -q --dry-run | head -n 1
mv git .git
cmp migrations/0001_t.sql kept
PATH=$MIG_BUILD /bin/sh -c 'mig fix'
cmp migrations/0001_t.sql kept
rm -f failed out err want got kept branch
ls
