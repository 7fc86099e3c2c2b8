# A schema.sql of mig's own that is not what the migrations give; another's is none of its business.
set +e
mkdir migrations
echo 'CREATE TABLE a (id INTEGER PRIMARY KEY);' >migrations/0001_a.sql
mig schema -o schema.sql
mig lint --format gcc && echo "the same"
echo 'CREATE TABLE b (id INTEGER PRIMARY KEY);' >migrations/0002_b.sql
mig lint
echo 'CREATE TABLE other (id INTEGER PRIMARY KEY);' >schema.sql
mig lint --format gcc && echo "another's"
