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
rm -r migrations
mkdir migrations
touch migrations/0001_a.up.sql migrations/0001_a.down.sql
try new x
rm migrations/*
touch migrations/20210301120000123456_a.sql
try new x
