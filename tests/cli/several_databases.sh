set +e
mkdir -p a b
echo 'CREATE TABLE t (a);' >a/0001_a.sql
echo 'CREATE TABLE t (a);' >b/0001_b.sql
cat >wrangler.toml <<'T'
name = "x"   # a comment
[[d1_databases]]
binding = "DB"
database_name = "first"
database_id = "1"
migrations_dir = "./a/"
[[d1_databases]]
binding = 'LOG'
database_name = '''second'''
migrations_dir = "b"
[env.staging]
d1_databases = [ { binding = "DB", database_name = "first-staging", migrations_dir = "a" } ]
T
mig status
mig status -q --database LOG
mig status -q --database=first
mig status -q --database DC
mig status -q --env staging
mig status -q --env stagin
echo '{"database": "LOG"}' >mig.jsonc
mig status -q
echo '{"migrations_dir": "a"}' >mig.jsonc
mig status -q x.sqlite
