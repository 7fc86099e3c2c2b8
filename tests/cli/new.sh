# As wrangler names them: the highest number plus one, four digits, spaces to '_'.
mig new add users
mig new "it's a test"
sed 's/\t.*/\ttime/' migrations/0001_add_users.sql
touch migrations/0041_x.sql migrations/notes.sql
mig new next.sql
touch migrations/12345_long.sql
mig new more
mkdir -p src/deep
cd src/deep
mig new from below
mig new q --quiet
