# mig blame and log, line by line, where names are used again: rebuilds that put the old table aside under one name
# each time, a name that another table had before, scaffolds of stashes, indexes around all of it.
set +e
try() { echo "- mig $*"; mig "$@"; status=$?; [ $status = 0 ] || echo "status $status"; }
echo '{ "target": "sqlite" }' >mig.jsonc
mkdir migrations
cat >migrations/0001.sql <<'S'
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  name TEXT,
  shoe INTEGER
);
CREATE INDEX users_shoe ON users (shoe);
S
cat >migrations/0002.sql <<'S'
ALTER TABLE users RENAME TO users_old;
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  shoe INTEGER
);
INSERT INTO users SELECT id, name, shoe FROM users_old;
DROP TABLE users_old;
CREATE INDEX "users_shoe" ON "users" ("shoe");
S
echo 'ALTER TABLE users ADD COLUMN email TEXT;' >migrations/0003.sql
cat >migrations/0004.sql <<'S'
ALTER TABLE users RENAME TO users_old;
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  shoe REAL,
  email TEXT
);
INSERT INTO users SELECT id, name, shoe, email FROM users_old;
DROP TABLE users_old;
CREATE INDEX users_shoe ON users (shoe);
S
# The first column goes: an index on another is what it was.
echo 'ALTER TABLE users DROP COLUMN name;' >migrations/0005.sql
cat >migrations/0006.sql <<'S'
CREATE TABLE new_users (
  id INTEGER PRIMARY KEY,
  shoe REAL,
  email TEXT
);
INSERT INTO new_users SELECT id, shoe, email FROM users;
DROP TABLE users;
ALTER TABLE new_users RENAME TO users;
S
# The name of the scaffold, for a stash.
cat >migrations/0007.sql <<'S'
CREATE TABLE new_users AS SELECT * FROM users;
DROP TABLE users;
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  shoe REAL,
  email TEXT NOT NULL
);
INSERT INTO users SELECT id, shoe, email FROM new_users;
DROP TABLE new_users;
S
cat >migrations/0008.sql <<'S'
ALTER TABLE users RENAME TO people;
CREATE INDEX people_email ON people (email);
S
cat >migrations/0009.sql <<'S'
CREATE TABLE new_people (
  id INTEGER PRIMARY KEY,
  shoe REAL DEFAULT 42,
  email TEXT NOT NULL
);
INSERT INTO new_people SELECT * FROM people;
DROP TABLE people;
ALTER TABLE new_people RENAME TO people;
S
# Back under a name that its forerunner had: no rebuild.
echo 'ALTER TABLE people RENAME TO users;' >migrations/0010.sql
cat >migrations/0011.sql <<'S'
CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  nick TEXT
);
CREATE INDEX users_email ON users (email);
S
try blame users
try log users
try blame people
for at in 1 2 3 4 5 7 8 9; do try blame users --at $at; done
try blame people --at 10
try blame people --at 7
try log people --at 7
try show people --at 7
try show users --at 9
try blame users_shoe --at 5
try log users_shoe
try blame users_old
echo '== one script'
cat migrations/*.sql >all.sql
try blame users --at all.sql
