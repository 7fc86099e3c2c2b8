# What C answers of a rule's conditions before SQLite is asked: a rule finds what its SELECT gives, whatever it asks.
mkdir migrations team
cat >migrations/0001_t.sql <<'SQL'
CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT DEFAULT 'x');
CREATE TABLE "ÄÖ" (id INTEGER PRIMARY KEY);
CREATE TABLE "" (id INTEGER PRIMARY KEY);
SQL
{
  for a in "name" "upper(name)" "lower(name)" "'users'" "'USERS'" "''" "NULL" "length(name)" "unicode(name)" "5" "0" "substr(name, 2)" "instr(name, 's')"; do
    for operator in "=" "<>" "<" ">=" "IS" "IS NOT" "LIKE" "NOT LIKE" "IN" "GLOB"; do
      for b in "'users'" "'Users'" "''" "NULL" "5" "upper('users')"; do
        [ "$operator" = IN ] && b="($b, 'x')"
        echo "$a $operator $b"
      done
    done
  done
  for pattern in "%" "u%" "%S" "u_ers" "%e%" "%e%r%s%" "%%%%%" "%u%s%e%r%s%" "" "USERS" "x%" "%é%"; do echo "name LIKE '$pattern'"; echo "upper(name) LIKE '$pattern'"; done
  for start in 1 2 0 -1 -3 -9 6 99 "NULL" "'x'" 9999999999; do for n in 1 0 -1 99 "NULL" "'x'" 9999999999; do echo "substr(name, $start, $n) = 's'"; done; echo "substr(name, $start) <> ''"; done
  for part in "'s'" "''" "'U'" "upper('u')" "NULL" "5" "'é'" "name"; do for whole in name "upper(name)" "lower(name)" "'users'" "5" "NULL"; do echo "instr($whole, $part)"; done; done
  for a in 7 0 -1 9223372036854775807 "length(name)" NULL "'x'"; do for operator in + - "*" "%" "/" "||"; do for b in 2 0 -1 9223372036854775807 NULL "'y'"; do echo "($a $operator $b) > 1"; done; done; done
  for a in "1" "0" "NULL" "name = 'users'" "name = 'x'" "name <> NULL"; do
    echo "NOT ($a)"; echo "($a) IS NULL"; echo "($a) NOTNULL"; echo "-($a)"; echo "+($a)"; echo "~($a)"
    for b in "1" "0" "NULL" "name = 'users'"; do echo "($a) AND ($b)"; echo "($a) OR ($b)"; echo "coalesce($a, $b)"; echo "ifnull($a, $b)"; echo "CASE $a WHEN $b THEN 1 ELSE 0 END"; echo "CASE WHEN $a THEN $b END"; echo "id BETWEEN $a AND $b"; done
  done
  for condition in "EXISTS (SELECT 1 FROM columns AS c WHERE c.object = final_tables.id AND c.name = 'name')" "NOT EXISTS (SELECT 1 FROM columns AS c WHERE c.object = final_tables.id AND c.name = 'name')" \
    "(SELECT count(*) FROM columns AS c WHERE c.object = final_tables.id) = 2" "(SELECT count(*) FROM columns AS c WHERE c.object = final_tables.id AND c.name LIKE 'n%') > 0" \
    "id IN (SELECT object FROM columns WHERE default_text IS NOT NULL)" "id NOT IN (SELECT object FROM columns WHERE default_text IS NOT NULL)" "(SELECT max(position) FROM columns AS c WHERE c.object = final_tables.id) > 0" \
    "setting('target') = 'd1'" "setting('target') = 'sqlite'" "source(name_place) = 'users'" "source(cover(name_place, name_place)) LIKE 'u%'" "char(117, 115) = substr(name, 1, 2)" "char(0) = name" "name COLLATE NOCASE = 'USERS'" \
    "name = 'users' COLLATE NOCASE" "name IN ('users' COLLATE NOCASE)" "(name, 1) = ('users', 1)" "name IS TRUE" "name IS NOT FALSE" "typeof(name) = 'text'" "abs(-1) = 1" "kind = 'table'" "kind = 'view'"; do
    echo "$condition"
  done
} >conditions
# FROM in its forms, behind a condition that is always met.
{
  for from in "columns AS c ON c.object = final_tables.id" "columns AS c ON c.object = final_tables.id AND c.name = 'name'" "columns AS c ON c.name = 'nothing'" "(objects AS o JOIN columns AS c ON c.object = o.id) ON o.id = final_tables.id" \
    "(SELECT object, count(*) AS n FROM columns GROUP BY object HAVING n > 1) AS k ON k.object = final_tables.id" "(SELECT 1 AS one UNION SELECT 2) AS k ON k.one = 1" "(SELECT object FROM columns ORDER BY 1 LIMIT 1) AS k ON k.object = final_tables.id" \
    "(VALUES (1), (2)) AS k ON k.column1 = 2" "statements AS s ON s.name = final_tables.name AND s.kind IN ('create_table', 'nothing')" "nodes AS n ON n.kind = 'references'"; do
    for join in JOIN "LEFT JOIN" "CROSS JOIN"; do echo "1) AND EXISTS (SELECT 1 FROM (SELECT 1) AS z $join $from WHERE 1"; echo "1) AND NOT EXISTS (SELECT 1 FROM (SELECT 1) AS z $join $from WHERE z.\"1\" = 1"; done
  done
  for select in "SELECT name FROM columns NATURAL JOIN objects" "SELECT c.name FROM columns AS c JOIN objects AS o USING (name)" "SELECT DISTINCT name FROM columns UNION ALL SELECT 'users'" "SELECT name FROM columns EXCEPT SELECT 'id'" \
    "SELECT name FROM columns INTERSECT SELECT 'users'" "WITH k AS (SELECT name FROM columns) SELECT name FROM k" "WITH k (m) AS (SELECT 'users') SELECT m FROM k" "SELECT max(name) FROM columns" "SELECT sum(position) OVER () FROM columns"; do
    echo "name IN ($select)"
    echo "name NOT IN ($select)"
    echo "(SELECT count(*) FROM ($select)) > 0"
  done
} | sed 's/^1) AND/1 AND/; /^1 AND/s/$/)/' >>conditions
n=$(wc -l <conditions)
awk '{ file = sprintf("team/c%04d.sql", NR)
  printf "-- team/c%04d  warning\n-- title: t\n-- why: w\n-- bad:\n--   SELECT 1;\nSELECT name_place AS place, \"message\" AS message FROM (SELECT *, \047m\047 AS message FROM final_tables) AS final_tables WHERE %s;\n", NR, $0 >file
  close(file) }' conditions
sed -i 's/"message" AS message FROM (SELECT \*, .m. AS message FROM final_tables) AS final_tables/name AS message FROM final_tables/' team/*.sql
echo '{ "rules_dir": "team" }' >mig.jsonc
mig lint --select team --format gcc --fail-on never | sed -n 's/.*0001_t.sql:\([0-9]*\):.*\[team\/c\([0-9]*\)\]/\2 \1/p' | sort >found
awk 'function flush() { if (query) { print query } query = "" }
  { query = query (query ? " UNION ALL " : "") "SELECT " NR " AS n, at_line(name_place) AS line FROM final_tables WHERE " $0; if (NR % 100 == 0) flush() }
  END { flush() }' conditions >queries
while read -r query; do mig query --format csv "$query" | tail -n +2; done <queries | awk -F, '{ printf "%04d %d\n", $1, $2 }' | sort >wanted
[ "$n" -gt 500 ] && [ -s wanted ] && echo "many conditions"
cmp found wanted && echo "each finds what its SELECT gives"
