# Where SQLite would read the whole schema for every ALTER TABLE of a long history, the text is held against mig's catalog.
set +e
mkdir migrations
awk 'BEGIN { for (i = 0; i < 330; i++) printf "CREATE TABLE t%d (id INTEGER PRIMARY KEY);\n", i
  for (i = 0; i < 330; i++) printf "ALTER TABLE t%d ADD COLUMN a TEXT;\n", i }' >migrations/0001_t.sql
mig schema -o schema.sql
echo "status $?"
head -n 6 schema.sql
mig schema --check
echo "status $?"
mig schema --with-data
echo "status $?"
mig schema --with-ledger 0001 | tail -n 12
