# Differences in every format: what is lost, what does not come back, what depends on rows, renames that are asked about.
set +e
cat >a.sql <<'SQL'
CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, mail TEXT, age TEXT, note);
CREATE TABLE gone (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id), body TEXT, n INT);
CREATE INDEX posts_author ON posts (author);
CREATE INDEX posts_body ON posts (body COLLATE NOCASE DESC, n) WHERE n > 0;
CREATE VIEW names AS SELECT name, mail FROM users;
CREATE TRIGGER posts_t AFTER INSERT ON posts BEGIN UPDATE users SET note = NEW.body WHERE id = NEW.author; END;
CREATE VIRTUAL TABLE search USING fts5(body);
SQL
cat >b.sql <<'SQL'
CREATE TABLE users (id INTEGER PRIMARY KEY, full_name TEXT, email TEXT NOT NULL DEFAULT '', age INTEGER CHECK (age > 0), note TEXT COLLATE NOCASE, extra BLOB);
CREATE TABLE come (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE posts (id INTEGER PRIMARY KEY, body TEXT, author INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE, n INT UNIQUE, m INT AS (n + 1));
CREATE INDEX posts_author ON posts (author, id);
CREATE UNIQUE INDEX posts_body ON posts (body);
CREATE VIEW names AS SELECT full_name, email FROM users;
CREATE VIEW more AS SELECT 1 AS one;
CREATE TRIGGER posts_t BEFORE INSERT ON posts BEGIN UPDATE users SET note = NEW.body WHERE id = NEW.author; END;
CREATE VIRTUAL TABLE search USING fts5(body, title);
SQL
try() { echo "- mig diff $*"; mig diff "$@" 2>&1; echo "status $?"; }
for options in '' '--reverse' '--json' '--json --reverse' '--format markdown' '--format markdown --reverse' '--exit-code' '--color always'; do
  # shellcheck disable=SC2086  # options are words
  try a.sql b.sql $options | cut -c1-220
done
try a.sql b.sql --rename users.name=users.full_name --rename users.mail=users.email --rename gone=come
try a.sql b.sql --rename users.name=full_name --rename gone=come --sql --allow-destructive | cut -c1-160
for rename in 'users.nothing=users.x' 'nothing=come' 'gone=nothing' 'users.name' '=x' 'users.name=' 'users.name=posts.body' 'users.name=users.id' 'gone=users' 'users=come'; do
  try a.sql b.sql --rename "$rename" --format markdown | head -n 2
done
try a.sql b.sql --sql
try a.sql b.sql --target nowhere
try a.sql b.sql --sql --allow-destructive --rows users=1000000 --rows posts=5 | head -n 4
for rows in 'users' 'nothing=5' 'users=x' 'users=-1' 'names=5'; do try a.sql b.sql --sql --allow-destructive --rows "$rows" | head -n 2; done
# a statement that is too long for D1, and one whose key refers to nothing
awk 'BEGIN { printf "CREATE TABLE long (id INTEGER PRIMARY KEY, a TEXT CHECK (a IN ("; for (i = 0; i < 9000; i++) printf "%s\047value %d\047", i ? ", " : "", i; print ")));" }' >long.sql
try empty long.sql --sql | cut -c1-150
try empty long.sql --sql --target sqlite --no-proof | wc -c
echo 'CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT); CREATE TABLE c (id INTEGER PRIMARY KEY, x TEXT REFERENCES p (a), y TEXT, FOREIGN KEY (x, y) REFERENCES p);' >keys.sql
try empty keys.sql --sql
try keys.sql a.sql --sql --allow-destructive | head -n 3
try a.sql a.sql
try a.sql a.sql --sql
try a.sql nowhere.sql
try a.sql
echo 'CREATE TABLE broken (' >c.sql
try a.sql c.sql
try c.sql a.sql
