# Fixes: what is history, what a fix may not do, what stays of a file.
git init -q .
mkdir migrations
printf 'CREATE TABLE users (id TEXT PRIMARY KEY NOT NULL);\nCREATE TABLE posts (id INTEGER PRIMARY KEY, user_id TEXT REFERENCES users (id) ON DELETE CASCADE);\n' >migrations/0001_a.sql
git add -A
git commit -q -m one
echo "== in the last commit: left alone, a new migration instead"
mig fix || echo "exit $?"
git diff --stat
mig new keys --from-fix
sed 1d migrations/0002_keys.sql
mig fix
mig new more --from-fix
git add -A
git commit -q -m two
echo "== --since, --force"
printf 'PRAGMA foreign_keys=OFF;\n' >>migrations/0002_keys.sql
git commit -q -a -m three
mig fix || echo "exit $?"
mig fix --since HEAD~2 --dry-run
mig fix --since nowhere || echo "exit $?"
mig fix --force
git diff --stat
echo "== line ends, byte order mark and mode stay"
printf '\357\273\277PRAGMA foreign_keys=OFF;\r\nCREATE TABLE c (id INTEGER PRIMARY KEY)\r\n' >migrations/0003_c.sql
chmod 640 migrations/0003_c.sql
mig fix
od -c migrations/0003_c.sql | head -n 5
stat -c %a migrations/0003_c.sql
echo "== the local database has had it"
cat >wrangler.toml <<'TOML'
[[d1_databases]]
binding = "DB"
database_name = "x"
database_id = "1"
TOML
printf 'PRAGMA foreign_keys=OFF;\nCREATE TABLE d (id INTEGER PRIMARY KEY);\n' >migrations/0004_d.sql
file=$(mig status 2>&1 >/dev/null | sed 's/^mig: //; s/: there is no local.*//')
mkdir -p "$(dirname "$file")"
echo "CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY, name TEXT, applied_at TEXT); INSERT INTO d1_migrations (name, applied_at) VALUES ('0004_d.sql', '');" | sqlite3 "$file"
mig fix --quiet || echo "exit $?"
head -n 1 migrations/0004_d.sql
rm -r .wrangler
mig fix
echo "== a rule of the team whose fix does what it does not say"
mkdir rules
cat >rules/drop.sql <<'SQL'
-- team/drop  warning  fix
-- title: A table called c
-- why: There shall be none.
-- bad:
--   CREATE TABLE c (id INTEGER PRIMARY KEY);
SELECT s.place, 'no table c' AS message, delete_at(s.whole) AS fix, 'drop it' AS fix_title
FROM statements AS s WHERE s.kind = 'create_table' AND s.name = 'c';
SQL
cat >rules/break.sql <<'SQL'
-- team/break  warning  fix
-- title: A table called d
-- why: There shall be none.
-- changes: schema
-- bad:
--   CREATE TABLE d (id INTEGER PRIMARY KEY);
SELECT s.place, 'no table d' AS message, edit(s.name_place, 'users') AS fix, 'call it users' AS fix_title
FROM statements AS s WHERE s.kind = 'create_table' AND s.name = 'd';
SQL
echo '{ "rules_dir": "rules" }' >mig.jsonc
mig rules --check team || echo "exit $?"
mig fix 2>&1
head -n 1 migrations/0004_d.sql
