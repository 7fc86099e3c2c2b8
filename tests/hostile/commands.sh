# No command is run but git, and without git everything that needs none works.
mkdir migrations none
echo 'CREATE TABLE t (id INTEGER PRIMARY KEY);' >migrations/0001_t.sql
mig=$(command -v mig)
PATH=$PWD/none
"$mig" lint
"$mig" schema
"$mig" fix -q
"$mig" diff empty ''
set +e
"$mig" diff
echo "status $?"
