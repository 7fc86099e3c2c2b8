# mig diff --sql: what D1 refuses for its size, or does not have, is told with its place before anything is tried out.
set +e
echo 'CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);' >old.sql
list() { awk -v n="$1" -v form="$2" 'BEGIN { for (i = 1; i <= n; i++) printf "%s" form, (i > 1 ? ", " : ""), i }'; }
try() {
  { cat old.sql; echo "$1"; } >new.sql
  mig diff old.sql new.sql --sql 2>&1 | cut -c1-110 | tail -n "${2:-1}"
}
try "CREATE TABLE wide ($(list 101 c%d));"
try "CREATE TABLE wide ($(list 100 c%d)); ALTER TABLE wide ADD COLUMN more;"
try "CREATE INDEX wide ON users ($(list 101 "name || %d"));"
try "CREATE VIEW v AS SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6;"
try "CREATE TRIGGER t AFTER INSERT ON users BEGIN SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6; END;"
try "CREATE TABLE deep (n CHECK (n = $(list 120 %d | sed 's/,/ +/g')));"
try "CREATE TABLE f (n CHECK (soundex(n) = 'x'));" 7
echo "- found out when it is used only: that many columns of a view"
try "CREATE VIEW v AS SELECT $(list 101 "1 AS c%d");"
echo "- nothing that the migration makes"
{ echo "CREATE TABLE wide ($(list 101 c%d));"; cat old.sql; } >before.sql
{ cat before.sql; echo "CREATE INDEX users_name ON users (name);"; } >after.sql
mig diff before.sql after.sql --sql
echo "- SQLite takes more"
{ cat old.sql; echo "CREATE TABLE wide ($(list 101 c%d));"; } >new.sql
mig diff old.sql new.sql --sql --target sqlite | grep -c c101
