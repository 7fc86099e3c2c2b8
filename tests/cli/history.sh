# --since: what a branch adds, and what became of the migrations that were there before.
set +e
lint() { mig lint --format gcc --select dir,date "$@"; echo "status $?"; }
mkdir -p app/migrations
cd app
echo 'CREATE TABLE a (id INTEGER PRIMARY KEY, made_at DATETIME);' >migrations/0001_a.sql
echo 'CREATE TABLE b (id INTEGER PRIMARY KEY);' >migrations/0002_b.sql
echo 'CREATE TABLE c (id INTEGER PRIMARY KEY);' >migrations/0004_c.sql
echo "- no repository"
lint --since main
git init -q -b main .. && git add -A && git commit -q -m base
echo "- nothing new"
lint --since main
echo "- no such revision"
lint --since nope
echo "- one new at the end, one before an old one; comments and white space may change"
echo 'CREATE TABLE d (id INTEGER PRIMARY KEY, made_at DATETIME);' >migrations/0005_d.sql
echo 'CREATE TABLE e (id INTEGER PRIMARY KEY);' >migrations/0003_e.sql
printf -- '-- why\nCREATE TABLE b (\n  id INTEGER PRIMARY KEY\n);\n' >migrations/0002_b.sql
lint --since main
echo "- edited, removed, renamed"
rm migrations/0003_e.sql migrations/0002_b.sql
echo 'CREATE TABLE a (id INTEGER PRIMARY KEY, made_at TEXT);' >migrations/0001_a.sql
git mv migrations/0004_c.sql migrations/0006_c.sql
lint --since main
echo "- without git"
mkdir ../bin
for tool in sh env mig; do ln -s "$(command -v $tool)" ../bin/$tool; done
PATH=$PWD/../bin mig lint --since main
echo "status $?"
