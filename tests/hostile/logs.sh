# What a migration says is no command to the log of a CI system: "::" first on a line of GitHub Actions', which trims
# it, "##[" anywhere in it, "##vso[" in Azure Pipelines', "##teamcity[" in TeamCity's.
set +e
mkdir migrations '::notice::folder'
file='migrations/0002_a
::set-output name=file::b.sql'
cat >migrations/0001_a.sql <<'SQL'
CREATE TABLE "x
::error::name" (id INTEGER PRIMARY KEY, "d
  ::error::column" DATETIME);
CREATE TABLE "##vso[task.setvariable variable=PATH]evil" (id INTEGER PRIMARY KEY, d DATETIME);
CREATE TABLE "##teamcity[x" ("##[y]" DATETIME); -- ##[stop-commands]z
DROP TABLE "q
::error::missing";
CREATE TABLE parents (id INTEGER PRIMARY KEY);
CREATE TABLE "children
::error::key" (id INTEGER PRIMARY KEY, p REFERENCES parents ON DELETE CASCADE);
SELECT '##[broken]' WHERE "::error::z
::error::z";
SQL
printf 'DROP TABLE nope;\n' >"$file"
printf 'DROP TABLE nope;\n' >'::notice::folder/0001.sql'
obeyed() {
  "$@" >out 2>&1
  n=$(grep -v '^::\(error\|warning\|notice\) file=' out | grep -c '^ *::')
  n=$((n + $(grep -c '##[a-z]*\[' out)))
  echo "$n lines obeyed: $*"
}
for format in text gcc github gitlab junit checkstyle json sarif; do obeyed mig lint --notes --format $format --fail-on never; done
obeyed mig lint --format gcc '::notice::folder'
obeyed mig diff empty ''
obeyed mig verify
obeyed mig fix --unsafe -q
obeyed mig status
obeyed mig show '
::error::nothing'
obeyed mig '##[x]'
obeyed mig lint '--::x
::y'
for name in 'x
::error::name' '##vso[task.setvariable variable=PATH]evil'; do
  for command in blame log; do obeyed mig $command "$name"; done
done
mig lint --format text --select type/no-primary-key

# Nor does a name end a comment of what mig writes: what follows would be SQL.
rm -r migrations
mkdir migrations
printf 'CREATE TABLE t (id INTEGER PRIMARY KEY);\nCREATE VIRTUAL TABLE "f\nDELETE FROM t; --" USING fts5(a);\n' >'migrations/0001_t
DELETE FROM t;.sql'
printf 'CREATE TABLE t (id INTEGER PRIMARY KEY);\nCREATE VIRTUAL TABLE "f\nDELETE FROM t; --" USING fts5(a, b);\n' >wanted.sql
mig schema
mig diff migrations wanted.sql --sql
mig diff wanted.sql 'migrations/0001_t
DELETE FROM t;.sql' --sql | head -n 1
