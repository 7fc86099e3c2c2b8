# Schemas of revisions: nothing is checked out, the folder may have had another name, hooks in linked worktrees work.
set +e
show() { echo "- $1"; mig schema "$@" | grep '^CREATE'; }
git init -q -b main
show git:HEAD
mkdir -p app/db app/deep
cd app
echo '{ "migrations_dir": "db" }' >mig.jsonc
echo 'CREATE TABLE a (x TEXT);' >db/0001_a.sql
git add . && git commit -q -m one
git mv db migrations
echo '{ "migrations_dir": "migrations" }' >mig.jsonc
printf 'CREATE TABLE é (x TEXT);' >migrations/0002_é.sql
git add . && git commit -q -m two && git tag -a -m three three
rm migrations/0001_a.sql
cd deep
show ''
show git:HEAD
show git:three:1
show git:HEAD~1
show git:HEAD:3
show git:nope
show git:HEAD:migrations/0002_é.sql
show git:--help
git status --short
echo '- ranges'
mig diff git:HEAD~1..HEAD --stat
mig diff git:three..main --stat
mig diff git:HEAD~1...HEAD 2>&1
mig diff git:HEAD~1..nope 2>&1
cd ../..
cat >.git/hooks/pre-commit <<'H'
#!/bin/sh
echo "in the hook"
mig -C app schema git:HEAD 2>&1 | grep '^CREATE\|error'
H
chmod +x .git/hooks/pre-commit
git worktree add -q linked 2>/dev/null
cd linked
echo >new
git add new
git commit -q -m three
