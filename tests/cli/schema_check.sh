# schema.sql is written, found up to date, and found stale.
mkdir migrations
echo "CREATE TABLE a(id INTEGER PRIMARY KEY, b TEXT);" >migrations/0001_a.sql
mig schema --check || echo "missing: $?"
mig schema -o schema.sql
cat schema.sql
mig schema --check && echo "up to date"
echo "CREATE TABLE c(id INTEGER PRIMARY KEY);" >migrations/0002_c.sql
mig schema --check || echo "stale: $?"
mig -C migrations schema --check || echo "from below: $?"
# What SQLite refuses is not written.
echo "CREATE TABLE c(id INTEGER);" >migrations/0003_c.sql
mig schema -o schema.sql || echo "refused: $?"
cat schema.sql
# What cannot be run is said.
mig schema nowhere.sql || echo "no such file: $?"
mig schema a b || echo "two sources: $?"
