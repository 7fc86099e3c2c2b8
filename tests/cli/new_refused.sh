set +e
try() { mig "$@"; echo "status $?"; }
try new
try new a/b
try new 'a\b'
try new "$(printf 'a\nb')"
ls
mkdir -p migrations/20240101000000_init
echo 'CREATE TABLE t (a);' >migrations/20240101000000_init/migration.sql
try new x
