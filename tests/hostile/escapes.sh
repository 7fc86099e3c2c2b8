# Names, texts and messages of a migration reach a terminal without its control sequences.
set +e
esc=$(printf '\033[31m')
rtl=$(printf '\342\200\256')
c1=$(printf '\302\233')
mkdir migrations
name="a${esc}b${rtl}c${c1}d"
{
  echo "CREATE TABLE \"$name\" (id INTEGER PRIMARY KEY, \"$name\" DATETIME DEFAULT '$name');"
  echo "CREATE TABLE u (a REFERENCES \"${name}x\" (id)); -- mig:allow fk/$name because $name"
  echo "SELECT \"$name\" FROM \"$name\" WHERE $esc;"
  echo "DROP TABLE \"${name}y\";"
} >"migrations/0001_$name.sql"
echo "CREATE VIEW \"$name\" AS SELECT 1;" >migrations/0002_v.sql
terminal() { # where there is script(1), which makes one
  n=0
  command -v script >/dev/null && n=$(TERM=xterm NO_COLOR=1 script -qec "mig $1" /dev/null </dev/null 2>&1 | LC_ALL=C grep -a -c "$(printf '\033\\|\342\200\256\\|\302\233')")
  echo "$n on a terminal: mig $1"
}
dirty() {
  n=$("$@" 2>&1 | LC_ALL=C grep -a -c "$(printf '\033\\|\342\200\256\\|\302\233')")
  echo "$n lines with control characters: $*" | LC_ALL=C tr -d '\033\200-\377' | cut -c1-70
}
for format in text gcc github gitlab junit checkstyle json sarif; do dirty mig lint --format $format --fail-on never; done
dirty mig diff empty ''
dirty mig status
dirty mig query "SELECT * FROM no_such_$name"
dirty mig parse "migrations/0001_$name.sql"
dirty mig verify
dirty mig schema
dirty mig lint "$name"
dirty mig explain "$name"
dirty mig "$name"
dirty mig lint "--$name"
echo "{ \"$name\": 1 }" >mig.jsonc
dirty mig lint
echo "{ \"migrations_dir\": \"$name\" }" >mig.jsonc
dirty mig lint
# A rule of the branch's own.
rm "migrations/0001_$name.sql"
mkdir rules
echo '{ "rules_dir": "rules" }' >mig.jsonc
printf '%s\n' "-- team/bad  error" "-- title: $name" "-- why: $name" "-- help: $name" "-- source: $name" '-- bad:' "--   SELECT '$name';" \
  "SELECT final_tables.name_place AS place, '$name' AS message, '$name' AS help, '$name' AS fix_title," \
  "  edit(final_tables.name_place, '$name') AS fix, related(final_tables.name_place, '$name') AS related FROM final_tables;" >rules/bad.sql
echo 'CREATE TABLE t (id INTEGER PRIMARY KEY);' >migrations/0001_t.sql
for format in text gcc github gitlab junit checkstyle json sarif; do dirty mig lint --format $format --fail-on never; done
dirty mig rules
dirty mig rules --check team
dirty mig explain team/bad
terminal rules
terminal 'explain team/bad'
mig lint --select team --format gcc --fail-on never | tail -n 1
rm -r rules migrations/0001_t.sql
# Two files of one number, renamed.
rm mig.jsonc
git init -q
echo 'CREATE TABLE a (id INTEGER PRIMARY KEY);' >"migrations/0001_$name.sql"
git add migrations
git commit -q -m one
echo 'CREATE TABLE b (id INTEGER PRIMARY KEY);' >"migrations/0001_z$name.sql"
mig fix --dry-run -q | grep -a -c '^rename'
terminal 'fix --dry-run'
dirty mig fix
rm -rf migrations/* .git
# A terminal is shown what a pipe gets as it is.
printf 'CREATE TABLE "%s" (a TEXT);\n' "$name" >migrations/0001_t.sql
for words in 'schema --no-proof' 'diff empty --sql --no-proof' 'fmt --diff' 'fix --dry-run' 'query "SELECT name FROM objects"' 'fmt - <migrations/0001_t.sql' 'schema --check'; do
  terminal "$words"
done
mig schema --no-proof | LC_ALL=C grep -a -c -F "$esc"
