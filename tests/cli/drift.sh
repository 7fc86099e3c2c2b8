# A schema.sql of mig's own that is not what the migrations give; another's is none of its business.
set +e
mkdir migrations
echo 'CREATE TABLE a (id INTEGER PRIMARY KEY);' >migrations/0001_a.sql
mig schema -o schema.sql
mig lint --format gcc && echo "the same"
echo 'CREATE TABLE b (id INTEGER PRIMARY KEY);' >migrations/0002_b.sql
mig lint
for n in 3 4 5 6 7 8; do echo "CREATE TABLE t$n (id INTEGER PRIMARY KEY);" >migrations/000${n}_t$n.sql; done
mig lint --format gcc
mkdir elsewhere
cp migrations/0002_b.sql elsewhere/0001_b.sql
mig lint elsewhere --format gcc && echo "a folder elsewhere has no schema.sql here"
mig lint elsewhere --since HEAD
echo 'CREATE TABLE other (id INTEGER PRIMARY KEY);' >schema.sql
mig lint --format gcc && echo "another's"
