# The way back: what the schema gets again but not its rows or values is marked.
cat >before.sql <<'END'
CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, nick TEXT, age TEXT, code TEXT, tag TEXT);
CREATE TABLE old (id INTEGER PRIMARY KEY);
CREATE VIRTUAL TABLE notes USING fts5(title, body);
CREATE VIRTUAL TABLE found USING fts5(nick, content='users', content_rowid='id');
END
cat >after.sql <<'END'
CREATE TABLE people (id INTEGER PRIMARY KEY, mail TEXT, age INTEGER, code TEXT AS (upper(mail)), tag TEXT NOT NULL DEFAULT '');
CREATE TABLE new (id INTEGER PRIMARY KEY);
CREATE VIRTUAL TABLE notes USING fts5(title);
END
renames="--rename users=people --rename users.email=people.mail"
mig diff before.sql after.sql $renames --reverse
echo "-- as SQL --"
mig diff before.sql after.sql $renames --reverse --sql | grep '^--' | head -12
echo "-- the rows there and back --"
mig diff before.sql after.sql $renames --sql --allow-destructive >up.sql
mig diff before.sql after.sql $renames --sql --reverse >down.sql
{
  cat before.sql
  echo "INSERT INTO users VALUES (1, 'a@b.example', 'al', '007', 'x', NULL), (2, 'c@d.example', 'cy', '12', 'y', 't');"
  cat up.sql down.sql
  echo "SELECT * FROM users;"
} | sqlite3 -bail db.sqlite
mig diff db.sqlite before.sql --exit-code && echo "the schema is back"
echo "-- a column given without its new table --"
mig diff before.sql after.sql --rename users=people --rename users.email=mail --reverse --sql | grep -c '^ALTER TABLE .* RENAME'
mig diff before.sql after.sql --rename users=people --rename users.email=posts.mail --sql 2>&1 | head -1

echo "-- two tables that change names, and a column of one --"
cat >drafts.sql <<'SQL'
CREATE TABLE draft (id INTEGER PRIMARY KEY, body TEXT);
CREATE TABLE post (id INTEGER PRIMARY KEY, text TEXT);
SQL
cat >posts.sql <<'SQL'
CREATE TABLE post (id INTEGER PRIMARY KEY, body TEXT);
CREATE TABLE draft (id INTEGER PRIMARY KEY, body TEXT);
SQL
swap="--rename draft=post --rename post=draft --rename draft.text=draft.body"
mig diff drafts.sql posts.sql $swap --sql >up.sql
mig diff drafts.sql posts.sql $swap --sql --reverse | tee down.sql
rm -f db.sqlite
{
  cat drafts.sql
  echo "INSERT INTO draft VALUES (1, 'a draft'); INSERT INTO post VALUES (2, 'a post');"
  cat up.sql down.sql
  echo "SELECT * FROM draft; SELECT * FROM post;"
} | sqlite3 -bail db.sqlite
mig diff db.sqlite drafts.sql --exit-code && echo "the schema is back"

echo "-- renames that only the evidence tells go back, too --"
cat >titled.sql <<'SQL'
CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT, tag TEXT, n INTEGER);
CREATE VIEW titles AS SELECT title FROM posts;
CREATE TABLE person (id INTEGER PRIMARY KEY, mail TEXT);
SQL
cat >named.sql <<'SQL'
CREATE TABLE posts (id INTEGER PRIMARY KEY, body TEXT, tag TEXT, n INTEGER, at TEXT, who TEXT);
CREATE VIEW titles AS SELECT body FROM posts;
CREATE TABLE people (id INTEGER PRIMARY KEY, mail TEXT);
SQL
mig diff titled.sql named.sql --sql >up.sql
mig diff titled.sql named.sql --sql --reverse | tee down.sql
rm -f db.sqlite
{
  cat titled.sql
  echo "INSERT INTO posts VALUES (1, 'a title', 't', 5); INSERT INTO person VALUES (2, 'a@b.example');"
  cat up.sql down.sql
  echo "SELECT * FROM posts, person;"
} | sqlite3 -bail db.sqlite
mig diff db.sqlite titled.sql --exit-code && echo "the schema is back"
