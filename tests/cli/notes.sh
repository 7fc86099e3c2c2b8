# Notes: counted in a look at the whole project, shown where it is narrowed or they are asked for; other formats have them.
mkdir migrations
cat >migrations/0001_users.sql <<'SQL'
CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '');
SQL
echo "ALTER TABLE users RENAME COLUMN name TO full_name;" >migrations/0002_names.sql
run() { echo "\$ mig $*"; mig "$@"; }
run lint
run lint --notes
run lint migrations/0002_names.sql
run lint --select compat
run lint --format gcc
echo "CREATE TABLE keyless (a TEXT);" >migrations/0003_keyless.sql
run lint || true
