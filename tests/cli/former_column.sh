# A column by a name that it had before, and one that is gone.
set +e
mkdir migrations
cat > migrations/0001_users.sql <<'X'
CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT UNIQUE);
X
cat > migrations/0002_names.sql <<'X'
ALTER TABLE users RENAME COLUMN name TO full_name;
ALTER TABLE users RENAME TO people;
X
cat > migrations/0003_rebuild.sql <<'X'
CREATE TABLE new_people (id INTEGER PRIMARY KEY, full_name TEXT NOT NULL, email TEXT NOT NULL UNIQUE, age INTEGER);
INSERT INTO new_people (id, full_name, email) SELECT id, full_name, email FROM people;
DROP TABLE people;
ALTER TABLE new_people RENAME TO people;
X
cat > migrations/0004_age.sql <<'X'
ALTER TABLE people DROP COLUMN age;
X
mig show users.name
mig blame people.name
mig log people.age
mig show people.emial
mig show users.name --at 0001
