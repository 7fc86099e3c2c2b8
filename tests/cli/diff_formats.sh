# mig diff in words, JSON and Markdown: what came, went and changed, what it loses and what depends on rows.
set +e
cat >old.sql <<'EOF'
CREATE TABLE teams (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE users (id INTEGER PRIMARY KEY, mail TEXT, age TEXT, team INTEGER REFERENCES teams (id), CHECK (age <> ''));
CREATE TABLE odd (a, "b|c" TEXT, gone TEXT);
CREATE INDEX users_team ON users (team);
CREATE VIEW adults AS SELECT id FROM users WHERE age >= 18;
CREATE TRIGGER users_gone AFTER DELETE ON users BEGIN DELETE FROM teams WHERE id = old.team; END;
EOF
cat >new.sql <<'EOF'
CREATE TABLE users (
  id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, age INTEGER, team INTEGER,
  seen_at TEXT NOT NULL DEFAULT (datetime('now'))
);
CREATE TABLE groups (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE odd (a, "b|c" TEXT DEFAULT '`|<b>');
CREATE INDEX users_team ON users (team, age);
CREATE INDEX users_seen ON users (seen_at);
CREATE VIEW adults AS SELECT id, email FROM users WHERE age >= 18;
CREATE TRIGGER users_made AFTER INSERT ON users BEGIN SELECT 1; END;
EOF
for format in text json markdown; do
  echo "== $format"
  mig diff old.sql new.sql --rename users.mail=email --format $format
  echo "status $?"
  mig diff old.sql old.sql --format $format --exit-code
  echo "status $?"
done
