# A legacy folder: what is known waits in a file, what is new fails, what was mended is told.
set +e
mkdir migrations
echo 'CREATE TABLE a (id INTEGER PRIMARY KEY, made_at DATETIME);' >migrations/0001_a.sql
echo 'CREATE TABLE b (id TEXT PRIMARY KEY);' >migrations/0002_b.sql
lint() { mig lint --format gcc "$@"; echo "status $?"; }
lint --write-baseline known.txt
lint --baseline known.txt
echo 'CREATE TABLE c (id TEXT PRIMARY KEY);' >migrations/0003_c.sql
lint --baseline known.txt
rm migrations/0003_c.sql
echo 'CREATE TABLE a (id INTEGER PRIMARY KEY, made_at TEXT);' >migrations/0001_a.sql
lint --baseline known.txt
mig lint --baseline known.txt --notes
lint --baseline nowhere.txt
# what is wrong with suppressions waits as well
printf -- '-- mig:allow date/nonsense because it was so\nCREATE TABLE d (id INTEGER PRIMARY KEY);\n' >migrations/0001_a.sql
lint --write-baseline meta.txt
lint --baseline meta.txt
