# Formatting files: written only when something changes, checked, shown; what does not parse stays.
mkdir migrations
printf 'create table a(id integer primary key, -- the key\nb text);\n' >migrations/0001_a.sql
printf 'DROP TABLE a;\n' >migrations/0002_b.sql
mig fmt --check || echo "exit $?"
mig fmt --diff || echo "exit $?"
mig fmt
cat migrations/*.sql
mig fmt --check
printf 'create table (;\nselect 1' >broken.sql
mig fmt broken.sql migrations/0002_b.sql || echo "exit $?"
cat broken.sql
printf '\nselect 1' | mig fmt -
printf 'select 1' | mig fmt --check - || echo "exit $?"
mig fmt absent.sql || echo "exit $?"
printf 'select (' | mig fmt - || echo "exit $?"
printf 'select 1' | mig fmt --diff - || echo "exit $?"
mig fmt - <&- || echo "exit $?"
mkdir -p paired/migrations none && cd paired
printf 'create table a (b);\n' >migrations/0001_a.up.sql
printf 'drop table a;\n' >migrations/0001_a.down.sql
mig fmt
cd ../none
rm -r ../migrations
mig fmt || echo "exit $?"
