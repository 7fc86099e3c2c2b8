# A team's rules: what is wrong with a head is told with its line, and --check tells what an example does not show.
set +e
mkdir migrations team
echo 'CREATE TABLE t (id INTEGER PRIMARY KEY);' >migrations/0001_t.sql
echo '{ "rules_dir": "team" }' >mig.jsonc
head='-- team/x  warning
-- title: a title
-- why: because'
bad='-- bad:
--   CREATE TABLE bad (id INTEGER PRIMARY KEY);'
select="SELECT name_place AS place, 'no' AS message FROM final_tables WHERE name = 'bad';"
rule() { printf '%s\n' "$@" >team/x.sql; }
try() { rule "$@"; mig rules --check team; echo "status $?"; }
try '-- team/x'
try '-- team  warning' '-- title: t' '-- why: w' "$bad" "$select"
try '-- team/  warning' '-- title: t' '-- why: w' "$bad" "$select"
try '-- /x  warning'
try '-- team/x  loud'
try '-- team/x  warning  mend'
try '-- team/x  warning  fix  now'
try 'SELECT 1'
try '-- team/x  warning' '-- why: w' "$bad" "$select"
try '-- team/x  warning' '-- title: t' "$bad" "$select"
try "$head" "$select"
try "$head" "$bad"
try "$head" '-- nonsense: x' "$bad" "$select"
try "$head" '-- target: oracle' "$bad" "$select"
try "$head" '-- changes: nothing' "$bad" "$select"
try "$head" '-- about: nothing' "$bad" "$select"
try "$head" '-- bad: on the same line' "$select"
try '-- team/x  warning' '--   goes on with nothing' "$bad" "$select"
try "$head" '-- on: no-such-code' "$bad" "$select"
try "$head" '-- source: here' '--   and there' '-- help: none' '--' "$bad" '-- good:' '--  CREATE TABLE good (id INTEGER PRIMARY KEY);' '-- target: d1' '-- about: history' "$select"
echo '== what its examples show'
try "$head" '-- bad:' '--   CREATE TABLE fine (id INTEGER PRIMARY KEY);' "$select"
try "$head" "$bad" '-- good:' '--   CREATE TABLE bad (id INTEGER PRIMARY KEY);' "$select"
try '-- team/x  warning  fix' '-- title: t' '-- why: w' "$bad" "$select"
try '-- team/x  warning  suggest' '-- title: t' '-- why: w' "$bad" "$select"
named="SELECT s.place, 'no' AS message, edit(s.name_place, CASE s.name WHEN 'bad' THEN 'worse' ELSE 'bad' END) AS fix FROM statements AS s WHERE s.kind = 'create_table' AND s.name IN ('bad', 'worse');"
try "$head" "$bad" "$named"
try '-- team/x  warning  fix' '-- title: t' '-- why: w' "$bad" "$named"
try '-- team/x  warning  fix' '-- title: t' '-- why: w' '-- changes: schema' "$bad" "$named"
once="SELECT s.place, 'no' AS message, CASE s.name WHEN 'bad' THEN edit(s.name_place, 'worse') END AS fix FROM statements AS s WHERE s.kind = 'create_table' AND s.name IN ('bad', 'worse');"
try '-- team/x  warning  fix' '-- title: t' '-- why: w' '-- changes: schema' "$bad" "$once"
try "$head" "$bad" 'SELECT nothing FROM nowhere;'
try "$head" "$bad" 'SELECT 1 AS place;'
try "$head" "$bad" "SELECT name_place AS place, 'no' AS message FROM final_tables; -- and" '/* another */ ; SELECT 1;'
try "$head" "$bad" '-- good:' '--   CREATE TABLE good (id INTEGER PRIMARY KEY);' "SELECT name_place AS place, 'no' AS message FROM final_tables WHERE CASE name WHEN 'good' THEN abs(-9223372036854775808) ELSE 1 END;"
echo '== in the place of a built-in one, and other files'
rm team/x.sql
echo 'no rule' >team/README.md
mkdir -p team/deeper
printf '%s\n' '-- type/no-primary-key  note' '-- title: ours' '-- why: w' '-- bad:' '--   CREATE TABLE bad (x);' "$select" >team/deeper/own.sql
mig rules --check type/no-primary-key
mig explain type/no-primary-key | head -n 3
echo '{ "rules_dir": "nowhere" }' >mig.jsonc
mig rules
echo "status $?"
