# mig fix --unsafe: what a note suggests is applied only where its rule is named.
set +e
mkdir migrations
printf 'CREATE TABLE users (id INTEGER PRIMARY KEY, is_admin INTEGER NOT NULL DEFAULT 0);\n' >migrations/0001_users.sql
mig fix --unsafe --dry-run
echo "status $?"
mig fix --unsafe --dry-run --select type/boolean-unchecked
echo "status $?"
mig lint --select type/boolean-unchecked
