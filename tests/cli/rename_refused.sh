# mig diff --rename: what can't be meant is refused before anything is compared.
set +e
echo 'CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT, keep TEXT); CREATE TABLE b (id INTEGER PRIMARY KEY, x TEXT, old TEXT);' >old.sql
echo 'CREATE TABLE a (id INTEGER PRIMARY KEY, y TEXT, keep TEXT); CREATE TABLE c (id INTEGER PRIMARY KEY, x TEXT, new TEXT);' >new.sql
for rename in nothing =b a= z=y a.z=y a.x=z x=y old=new b=c b=a a.keep=y; do
  echo "- $rename"
  mig diff old.sql new.sql --rename "$rename" 2>&1 | head -n 3
done
echo '- back again'
mig diff old.sql new.sql --reverse --rename b=c 2>&1 | head -n 4
mig diff old.sql new.sql --target mysql 2>&1
echo 'CREATE TABLE a (' >broken.sql
mig diff old.sql broken.sql 2>&1
