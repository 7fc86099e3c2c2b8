# The tree as JSON, with comments and what does not parse.
printf -- '-- people\ncreate table users(\n  id integer primary key, -- the key\n  "e mail" text\n);\nselec 1;\n' | mig parse || echo "exit $?"
printf 'select 1\0selec 1\0' | mig parse --null
# What wrangler sends: cut, a transaction taken out, the record behind it; null where it refuses.
mkdir -p migrations
printf -- 'BEGIN TRANSACTION;\nCREATE TABLE a (x); -- "one"\nCREATE TABLE b (x)\n\nCOMMIT;' >"migrations/0001_it's.sql"
mig parse --wrangler "migrations/0001_it's.sql"
mig parse --wrangler --with-ledger "migrations/0001_it's.sql"
printf '{"migrations_table": "done"}' >mig.jsonc
printf 'CREATE TABLE a (x);\0BEGIN TRANSACTION; -- BEGIN TRANSACTION\0' | mig parse --wrangler --null
printf -- '-- BEGIN TRANSACTION' | mig parse --wrangler --with-ledger || echo "exit $?"
printf -- 'SELECT 1' | mig parse --wrangler --with-ledger
