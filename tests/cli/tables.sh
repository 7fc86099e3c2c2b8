# Every column of every table that rules and mig query read, on a project that has something of everything.
mkdir migrations
cat >migrations/0001_start.sql <<'SQL'
-- people
CREATE TABLE users (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  email TEXT NOT NULL UNIQUE ON CONFLICT REPLACE COLLATE NOCASE, -- login
  "a name" VARCHAR(10) DEFAULT ('x' || 'y') CHECK (length("a name") > 0 AND 1),
  born DATE DEFAULT '31.12.1999',
  twice INTEGER GENERATED ALWAYS AS (id * 2) STORED,
  half AS (id / 2) VIRTUAL,
  active BOOLEAN NOT NULL DEFAULT TRUE,
  CONSTRAINT adult CHECK (born IS NULL OR born < '2010-01-01' OR born IS NOT NULL)
);
CREATE TABLE IF NOT EXISTS tags (name TEXT PRIMARY KEY, weight REAL DEFAULT -1.5) WITHOUT ROWID;
CREATE TABLE counts (n INT, at ANY, day TEXT DEFAULT CURRENT_DATE) STRICT;
CREATE TABLE posts (
  id INTEGER PRIMARY KEY,
  author INTEGER CONSTRAINT by REFERENCES users ON DELETE RESTRICT ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED,
  tag TEXT DEFAULT 'none' REFERENCES tags (name) ON DELETE SET DEFAULT,
  other INTEGER REFERENCES missing (id),
  up INTEGER,
  body TEXT,
  FOREIGN KEY (up) REFERENCES posts (id) ON DELETE RESTRICT MATCH FULL,
  UNIQUE (author, tag) ON CONFLICT IGNORE
);
CREATE INDEX posts_author ON posts (author DESC, lower(tag), body COLLATE NOCASE) WHERE tag IS NOT NULL;
CREATE UNIQUE INDEX IF NOT EXISTS posts_up ON posts (up);
CREATE VIEW authors (id, name, n) AS SELECT u.id, "a name", count(*) FROM users AS u LEFT JOIN posts AS p ON p.author = u.id GROUP BY 1;
CREATE VIEW broken AS SELECT nothing FROM users;
CREATE TRIGGER posts_insert AFTER INSERT ON posts WHEN NEW.tag = 'x' BEGIN
  UPDATE users SET active = FALSE WHERE id = NEW.author;
  DELETE FROM counts WHERE n > 5;
END;
CREATE TRIGGER posts_update BEFORE UPDATE OF body, tag ON posts FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'no'); END;
CREATE TRIGGER authors_delete INSTEAD OF DELETE ON authors BEGIN DELETE FROM users WHERE id = OLD.id; END;
CREATE VIRTUAL TABLE search USING fts5(body, tag UNINDEXED, content=posts, content_rowid=id);
CREATE VIRTUAL TABLE notes USING fts4(a, b, content="");
CREATE VIRTUAL TABLE boxes USING rtree(id, x0, x1, +label);
SQL
cat >migrations/0002_rows.sql <<'SQL'
-- mig:allow dml/order because there is one
INSERT INTO tags (name, weight) VALUES ('none', 0), ('x', 1.5);
INSERT OR REPLACE INTO users (email, born) SELECT 'a@example.com', '1.1.2000' UNION ALL SELECT name, NULL FROM tags WHERE name LIKE '%x%';
UPDATE users SET active = 1, email = lower(email) WHERE id = id;
UPDATE users SET active = (SELECT count(*) FROM posts WHERE author = users.id);
DELETE FROM tags WHERE name = 'y' OR name <> 'y';
DELETE FROM posts;
SELECT count(*) FROM users JOIN posts USING (id) ORDER BY 1 LIMIT 5;
PRAGMA foreign_keys = OFF;
BEGIN;
COMMIT;
ATTACH 'x.db' AS x;
SELECT * FROM;
SQL
cat >migrations/0003_rebuild.sql <<'SQL'
CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, name TEXT, born TEXT);
INSERT INTO users_new (id, email, name) SELECT id, email, "a name" FROM users WHERE active;
DROP TABLE users;
ALTER TABLE users_new RENAME TO users;
ALTER TABLE posts RENAME COLUMN body TO content;
ALTER TABLE posts DROP COLUMN other;
ALTER TABLE counts ADD COLUMN more INTEGER NOT NULL DEFAULT 0;
CREATE INDEX users_email ON users (email);
DROP VIEW IF EXISTS broken;
DROP TABLE nowhere;
SQL
printf 'CREATE TABLE odd\302\240 (id INTEGER PRIMARY KEY, "a\342\200\213b" TEXT, c\320\260t TEXT DEFAULT \342\200\230x\342\200\231); -- \342\200\256 comment\n' >migrations/0004_odd.sql
mkdir team
for table in $(mig query --tables | sed -n 's/^\([a-z_]*\): .*/\1/p'); do
  echo "== $table"
  mig query --format csv "SELECT * FROM $table LIMIT 60"
done
echo "SELECT 1;" >migrations/0003_again.sql
mig query "SELECT name, number FROM files"
