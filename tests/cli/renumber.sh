# Two migrations of one number: which is renamed, what moves along, and what never happens.
write() { printf '%s\n' "$2" >"migrations/$1"; }
git init -q .
mkdir migrations
write 0001_users.sql 'CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);'
write 0002_posts.sql 'CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT);'
git add -A
git commit -q -m one
echo "== the new one, and what is new behind it"
write 0002_tags.sql 'CREATE TABLE tags (id INTEGER PRIMARY KEY, tag TEXT);'
write 0003_more.sql 'ALTER TABLE tags ADD COLUMN color TEXT;'
mig fix --dry-run
ls migrations
mig fix 2>&1
ls migrations
echo "== the text is fixed as well"
git add -A
git commit -q -m two
write 0004_x.sql 'PRAGMA foreign_keys=OFF;'
printf 'CREATE TABLE x (id INTEGER PRIMARY KEY);\n' >>migrations/0004_x.sql
mig fix 2>&1
cat migrations/0005_x.sql
echo "== behind history that has gone on"
git add -A
git commit -q -m three
write 0002_a.sql 'CREATE TABLE a (id INTEGER PRIMARY KEY);'
write 0003_b.sql 'ALTER TABLE a ADD COLUMN color TEXT;'
mig fix 2>&1
ls migrations
echo "== where it would bring errors there"
git add -A
git commit -q -m four
write 0008_gone.sql 'DROP TABLE x;'
git add -A
git commit -q -m five
write 0006_index.sql 'ALTER TABLE x ADD COLUMN note TEXT;'
mig fix 2>&1
rm migrations/0006_index.sql
echo "== both are history"
git mv migrations/0007_b.sql migrations/0008_b.sql
git commit -q -m six
mig fix 2>&1
mig fix --force 2>&1
mig lint --since HEAD --select dir/duplicate-number --format gcc --notes
mig lint --since HEAD^ --select dir/duplicate-number --format gcc || echo "exit $?"
mig lint --select dir/duplicate-number --format gcc || echo "exit $?"
git mv migrations/0008_b.sql migrations/0007_b.sql
git commit -q -m seven
echo "== a name that is taken, one that another file goes by"
write 0008_z.sql 'CREATE TABLE z (id INTEGER PRIMARY KEY);'
mkdir migrations/0009_z.sql
mig fix 2>&1 || echo "exit $?"
rmdir migrations/0009_z.sql
mkdir migrations/meta
echo '{}' >migrations/meta/_journal.json
mig fix 2>&1
rm -r migrations/meta
mig fix --ignore dir/duplicate-number 2>&1
ls migrations
echo "== without git the first one stays"
rm -rf .git
mig fix 2>&1
ls migrations
