# A migrations folder that is a link out of the project is neither read nor written to.
set +e
mkdir outside
echo 'CREATE TABLE t (a);' >outside/0001_a.sql
mkdir -p repo/app repo/db
cd repo/app
echo '{ "d1_databases": [ { "binding": "DB" } ] }' >wrangler.json
ln -s ../../outside migrations
mig status 2>&1 | sed "s#to /.*/#to …/#"
mig new x 2>&1 | sed "s#to /.*/#to …/#"
ls ../../outside
# inside the same repository it is fine
git init -q ..
rm migrations
ln -s ../db migrations
echo 'CREATE TABLE t (a);' >../db/0001_a.sql
mig status -q
# A configuration that says where it leads may be a stranger's too; a command line is not.
rm migrations
echo '{ "migrations_dir": "../../outside" }' >mig.jsonc
mig status -q 2>&1 | sed "s#project /.*/repo#project …/repo#"
mig lint -q --select syntax ../../outside && echo fine
echo '{ "migrations_dir": "../db" }' >mig.jsonc
mig status -q
