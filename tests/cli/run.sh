#!/bin/sh
# Runs every NAME.sh of this folder with the real mig in a scratch folder of its own
# and compares what it prints with NAME.stdout, NAME.stderr (absent: nothing) and its
# exit status with NAME.exit (absent: 0).
#
#   tests/cli/run.sh [NAME…]            UPDATE=1 writes the expectations anew
#
# MIG is the binary (default build/mig). Scripts run under `sh -e` unless they say
# otherwise; $MIG's folder is first in PATH, so they call it `mig`.
here=$(cd "$(dirname "$0")" && pwd)
mig=${MIG:-$here/../../build/mig}
case $mig in /*) ;; *) mig=$PWD/$mig ;; esac
[ -x "$mig" ] || { echo "$mig: not built" >&2; exit 2; }
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
trap 'exit 2' INT TERM

mkdir "$scratch/bin"
ln -s "$mig" "$scratch/bin/mig"
PATH=$scratch/bin:$PATH
HOME=$scratch
LC_ALL=C.UTF-8 TZ=UTC TERM=dumb
GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.com GIT_COMMITTER_NAME=a
GIT_COMMITTER_EMAIL=a@example.com
export PATH HOME LC_ALL TZ TERM GIT_CONFIG_NOSYSTEM GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
unset NO_COLOR CDPATH GIT_DIR GIT_INDEX_FILE

passed=0 failed=0

# same NAME KIND WANTED GOT: compares, or with UPDATE=1 writes
same() {
  if [ -n "$UPDATE" ]; then
    if [ -s "$4" ]; then cp "$4" "$3"; else rm -f "$3"; fi
    return 0
  fi
  [ -e "$3" ] || set -- "$1" "$2" /dev/null "$4"
  cmp -s "$3" "$4" && return 0
  echo "FAIL cli/$1: $2"
  diff -u "$3" "$4" | tail -n +3
  return 1
}

run() {
  name=$1
  work=$scratch/work
  rm -rf "$work"
  mkdir "$work"
  (cd "$work" && exec sh -e "$here/$name.sh") >"$scratch/stdout" 2>"$scratch/stderr" </dev/null
  status=$?
  : >"$scratch/exit"
  [ $status = 0 ] || echo $status >"$scratch/exit"
  ok=1
  for kind in stdout stderr exit; do
    same "$name" $kind "$here/$name.$kind" "$scratch/$kind" || ok=0
  done
  if [ $ok = 1 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

if [ $# = 0 ]; then
  for script in "$here"/*.sh; do
    name=$(basename "$script" .sh)
    [ "$name" = run ] || run "$name"
  done
else
  for name; do run "$(basename "$name" .sh)"; done
fi
echo "cli: $passed passed, $failed failed"
[ $failed = 0 ]
