# Revisions where git does not have everything: shallow clones, submodules, linked worktrees, detached heads, bare repositories.
set +e
try() { echo "- mig $*"; mig "$@" 2>&1 | grep -v '^--\|^$'; }
git init -q -b main up
cd up
mkdir migrations
for n in 1 2 3; do
  echo "CREATE TABLE t$n (id INTEGER PRIMARY KEY);" >migrations/000${n}_t.sql
  git add migrations && git commit -q -m $n && git tag v$n
done
cd ..
echo '== shallow'
git clone -q --depth 1 "file://$PWD/up" shallow
cd shallow
try diff
try diff git:v1
try lint --since v1
cd ..
echo '== detached'
git -C up checkout -q v2
try -C up diff git:main
git -C up checkout -q main
echo '== a branch without a commit'
git -C up checkout -q --orphan fresh
try -C up diff
try -C up lint --since HEAD
git -C up checkout -q -f main
echo '== bare'
git clone -q --bare up bare.git
try -C bare.git diff git:v1..v3
echo '== a linked worktree'
git -C up worktree add -q ../linked v1 2>/dev/null
try -C linked diff git:v3
echo '== a submodule'
git init -q -b main super
cd super
git -c protocol.file.allow=always submodule add -q "file://$PWD/../up" db 2>/dev/null
echo '{ "migrations_dir": "db/migrations" }' >mig.jsonc
git add . && git commit -q -m one
echo 'BEGIN; CREATE TABLE t4 (id INTEGER PRIMARY KEY); COMMIT;' >db/migrations/0004_t.sql
try schema
try diff
try lint --since HEAD
try fix
try schema git:HEAD:db/migrations
try schema git:HEAD:db
try -C db diff
cat db/migrations/0004_t.sql
git rm -q --cached db && git commit -q -m two
try diff --stat
