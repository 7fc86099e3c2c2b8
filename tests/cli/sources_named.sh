# Sources by name: what is misspelt, what is not there, folders and revisions.
set +e
git init -q
mkdir -p migrations empty other none/deep
echo 'CREATE TABLE t (id INTEGER PRIMARY KEY);' >migrations/0001_users.sql
git add -A
git commit -qm one
echo 'CREATE TABLE u (id INTEGER PRIMARY KEY);' >migrations/0002_teams.sql
cp migrations/0001_users.sql other/0001_x.sql
git add -A
git commit -qm two
try() { echo "- mig $*"; mig "$@" 2>&1 | cut -c1-160; }
for source in 0001_users 0001_user 0001_users.sql users 0003 9 '' empty other other/ other/// none none/ ./other migrations/0001_users.sql nowhere.sql \
  nowhere/ nowhere nowhere.sqlite nowhere.DB x.sqlite3 git: git:HEAD git:HEAD~1 git:HEAD~5 git:nothing git::0001 git:HEAD:0001 git:HEAD:0009 git:HEAD:other \
  git:HEAD:other/0001_x.sql git:HEAD:nowhere git:HEAD:nowhere.sql git:HEAD:0001_users git:HEAD:0001_usrs git:HEAD~1:other git:HEAD:migrations/../other -; do
  try schema "$source" --no-proof </dev/null
done
echo 'no database' >text.sqlite
: >empty.db
try schema text.sqlite
try schema empty.db --no-proof
# The project that stands in a folder; a folder of migrations where there is none.
mkdir -p app/db app/migrations
echo 'CREATE TABLE v (id INTEGER PRIMARY KEY);' >app/db/0001_v.sql
echo '{"migrations_dir": "db"}' >app/mig.jsonc
for source in . ./ migrations app app/ app/db app/migrations; do try schema "$source" --no-proof; done
(cd app && try schema . --no-proof && try schema db --no-proof && try diff . ..)
echo '{"migrations_dir": 1}' >app/mig.jsonc
try schema app
rm -r app
try diff ./other/..migrations
try diff other..
try diff ..other
try diff git:HEAD~1..git:HEAD
try diff ../x/y..z
try diff a/../b..c
try lint other/0001_x.sql migrations/0001_users.sql
try lint migrations other
try lint migrations/0001_users.sql ./migrations/../migrations/0002_teams.sql
try lint migrations/
try lint ./
rm -r migrations
try lint git:HEAD
try lint
echo 'CREATE TABLE gone (a);' | try lint -
