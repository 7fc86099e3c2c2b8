# Rules that come with a repository can read what rules read, and nothing else, for some seconds.
set +e
mkdir migrations team
echo 'CREATE TABLE t (id INTEGER PRIMARY KEY);' >migrations/0001_t.sql
echo '{ "rules_dir": "team" }' >mig.jsonc
try() {
  echo "- $1" | cut -c1-90
  printf '%s\n' '-- team/bad  error' '-- title: bad' '-- why: bad' '-- bad:' '--   SELECT 1;' "$1" >team/bad.sql
  mig lint --select team 2>&1
  echo "status $?"
}
try 'DELETE FROM tables;'
try "ATTACH 'x.db' AS x;"
try "VACUUM INTO 'y.db';"
try 'PRAGMA writable_schema = 1;'
try 'SELECT * FROM pragma_database_list;'
try "SELECT load_extension('x') AS place, 'a' AS message;"
try "SELECT 1 AS place, readfile('/etc/passwd') AS message;"
try "SELECT 1 AS place, writefile('z', 'x') AS message;"
try 'CREATE TABLE x (a);'
try 'BEGIN;'
try "SELECT name_place AS place, hex(zeroblob(900000000)) AS message FROM final_tables;"
try "SELECT name_place AS place, printf('%.*c', 900000000, 'x') AS message FROM final_tables;"
try "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT max(n) AS place, '' AS message FROM c;"
try "WITH RECURSIVE c(n, b) AS (SELECT 1, zeroblob(15000000) UNION SELECT n + 1, zeroblob(15000000) FROM c) SELECT max(b) AS place, '' AS message FROM c;"
try "SELECT name_place AS place, 'fine' AS message FROM final_tables;"
ls
