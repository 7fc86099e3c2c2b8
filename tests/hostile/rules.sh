# Rules that come with a repository can read what rules read, and nothing else, for some seconds.
set +e
mkdir migrations team
echo 'CREATE TABLE t (id INTEGER PRIMARY KEY);' >migrations/0001_t.sql
echo '{ "rules_dir": "team" }' >mig.jsonc
try() {
  echo "- $1" | cut -c1-90
  printf '%s\n' '-- team/bad  error' '-- title: bad' '-- why: bad' '-- bad:' '--   SELECT 1;' "$1" >team/bad.sql
  mig lint --select team >out 2>&1
  status=$?
  cut -c1-160 out
  rm out
  echo "status $status"
}
try 'DELETE FROM tables;'
try "ATTACH 'x.db' AS x;"
try "VACUUM INTO 'y.db';"
try 'PRAGMA writable_schema = 1;'
try 'SELECT 1 AS place, file AS message FROM pragma_database_list;'
try "SELECT load_extension('x') AS place, 'a' AS message;"
try "SELECT name_place AS place, hex(FTS3_Tokenizer('simple')) AS message FROM final_tables;"
try "SELECT 1 AS place, readfile('/etc/passwd') AS message;"
try "SELECT 1 AS place, writefile('z', 'x') AS message;"
try 'CREATE TABLE x (a);'
try 'BEGIN;'
try "SELECT name_place AS place, hex(zeroblob(900000000)) AS message FROM final_tables;"
# An error, or before SQLite 3.53 no text at all.
try "SELECT name_place AS place, printf('%.*c', 900000000, 'x') AS message FROM final_tables;" >said
head -n 1 said
[ "$(wc -c <said)" -lt 1000 ] && echo short
rm said
try "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT max(n) AS place, '' AS message FROM c;"
try "WITH RECURSIVE c(n, b) AS (SELECT 1, zeroblob(15000000) UNION SELECT n + 1, zeroblob(15000000) FROM c) SELECT max(b) AS place, '' AS message FROM c;"
# one step that takes hours, and texts without end
try "SELECT instr(hex(zeroblob(7000000)), hex(zeroblob(3500000)) || '1') AS place, '' AS message FROM final_tables;"
many='WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c LIMIT 1000)'
try "$many SELECT name_place AS place, printf('%.*c', 1000000, 'x') || n AS message FROM c, final_tables;"
try "$many SELECT edit(name_place, printf('%.*c', 1000000, 'x') || n) AS place, '' AS message FROM c, final_tables;"
try "$many SELECT related(name_place, printf('%.*c', 1000000, 'x') || n) AS place, '' AS message FROM c, final_tables;"
try "SELECT name_place AS place, 'fine' AS message FROM final_tables;"
ls
