# As wrangler names them: the highest number plus one, four digits, spaces to '_'.
mig new add users
mig new "it's a test"
sed 's/\t.*/\ttime/' migrations/0001_add_users.sql
touch migrations/0041_x.sql migrations/notes.sql
mig new next.sql
touch migrations/12345_long.sql
mig new more
mkdir three stamps
touch three/012_x.sql stamps/20240101000000_x.sql
echo '{ "migrations_dir": "three" }' >mig.jsonc
mig new as wide
echo '{ "migrations_dir": "stamps" }' >mig.jsonc
mig new now | sed 's/20240101000001/COUNTED/; s/[0-9]\{14\}/NOW/'
rm mig.jsonc
mkdir -p src/deep
cd src/deep
mig new from below
mig new q --quiet
