# mig show, blame and log: an object through ALTERs, renames, rebuilds of all shapes, and its end.
mkdir migrations
cat >migrations/0001_users.sql <<'SQL'
-- Who signs in.
CREATE TABLE users (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  email TEXT NOT NULL UNIQUE, -- the login
  nick TEXT,
  age INTEGER CHECK (age > 0)
);
CREATE INDEX users_nick ON users (nick);
CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id), title);
CREATE VIEW authors AS SELECT users.email FROM users JOIN posts ON posts.author = users.id;
CREATE TABLE old_things AS SELECT id, title FROM posts;
CREATE VIRTUAL TABLE search USING fts5 (title);
SQL
cat >migrations/0002_bio.sql <<'SQL'
ALTER TABLE users ADD COLUMN bio TEXT DEFAULT '';
DROP TABLE old_things;
SQL
cat >migrations/0003_rebuild.sql <<'SQL'
DROP VIEW authors;
CREATE TABLE fresh (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  email TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL DEFAULT '',
  bio TEXT DEFAULT '',
  age INTEGER CHECK (age > 0)
) STRICT;
INSERT INTO fresh (id, email, name, bio, age) SELECT id, email, coalesce(nick, ''), bio, age FROM users;
DROP TABLE users;
ALTER TABLE fresh RENAME TO users;
CREATE INDEX users_nick ON users (name);
CREATE VIEW authors AS SELECT users.email FROM users JOIN posts ON posts.author = users.id;
SQL
cat >migrations/0004_names.sql <<'SQL'
ALTER TABLE users RENAME COLUMN name TO full_name;
ALTER TABLE users RENAME TO accounts;
ALTER TABLE posts DROP COLUMN title;
SQL
run() { echo "\$ mig $*"; mig "$@" || echo "exit $?"; }
run show accounts
run show accounts --at 1
run show accounts.full_name
run show authors
run show accounts.id --uses
run show accounts.email --uses --format json
run blame accounts
run blame accounts.email
run blame authors --format json
run blame users_nick
run log accounts
run log users --at 3 --reverse
run log posts --format json
run log old_things
run show authors --format json
run show users
run show old_things
run show search
run show sqlite_sequence
run blame search
run log nothing
run show
run show accounts.mail
run show accounts --format xml
echo 'DROP TABLE nope;' >migrations/0005_wrong.sql
run log old_things
