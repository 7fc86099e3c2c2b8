# mig show, blame, log: one table through ALTERs, a rename, a rebuild and its end.
set +e
try() { echo "- mig $*"; mig "$@"; status=$?; [ $status = 0 ] || echo "status $status"; }
mkdir migrations
cat >migrations/0001_people.sql <<'EOF'
CREATE TABLE teams (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  mail TEXT NOT NULL, -- where they are reached
  team INTEGER REFERENCES teams (id),
  CHECK (mail LIKE '%@%')
);
CREATE INDEX people_team ON people (team);
EOF
cat >migrations/0002_more.sql <<'EOF'
ALTER TABLE people ADD COLUMN age INTEGER DEFAULT 0;
ALTER TABLE people RENAME COLUMN mail TO email;
ALTER TABLE people RENAME TO users;
CREATE VIEW adults AS SELECT id, email FROM users WHERE age >= 18;
CREATE TRIGGER users_gone AFTER DELETE ON users BEGIN DELETE FROM teams WHERE id = old.team; END;
EOF
cat >migrations/0003_rebuild.sql <<'EOF'
PRAGMA defer_foreign_keys = ON;
DROP VIEW adults;
CREATE TABLE new_users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  years INTEGER NOT NULL DEFAULT 0,
  team INTEGER REFERENCES teams (id) ON DELETE SET NULL,
  shout TEXT AS (upper(email)) STORED
);
INSERT INTO new_users (id, email, years, team) SELECT id, email, age, team FROM users;
DROP TABLE users;
ALTER TABLE new_users RENAME TO users;
CREATE INDEX people_team ON users (team);
CREATE VIEW adults AS SELECT id, email FROM users WHERE years >= 18;
EOF
cat >migrations/0004_end.sql <<'EOF'
CREATE TRIGGER users_new AFTER INSERT ON users BEGIN UPDATE teams SET name = new.email WHERE id = new.team; END;
ALTER TABLE teams DROP COLUMN name;
DROP TRIGGER users_new;
ALTER TABLE teams DROP COLUMN name;
CREATE TABLE logs (n) STRICT, WITHOUT ROWID;
DROP VIEW adults;
EOF
for name in users people teams adults people_team; do
  try log $name
  try blame $name
  try show $name
done
echo '== then'
try show people --at 0001
try show users --at 0002
try show users --at 0001
try show people --at 0003
try blame users.years
try blame users.age --at 2
try log users --reverse --at 2
try show adults --at 0003
echo '== what names it'
try show users.email --uses --at 0003
try show teams --uses
try show users.id --uses --at 2
try show users.shout
echo '== JSON'
try show users --format json
try show people_team --format json
try show users --uses --format json --at 3
try blame users --format json
try log users --format json
try log adults --format json
echo '== what there is not'
try show user
try show users.emial
try show nothing.at_all
try show
try blame users teams

try show users --at 9
try blame users --format xml
