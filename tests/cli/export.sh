# What `wrangler d1 export` writes is a source as it stands: tables in the order of their creation, children before
# parents, rows, the ledger, D1's own table, sqlite_sequence.
cat >export.sql <<'END'
PRAGMA defer_foreign_keys=TRUE;
CREATE TABLE d1_migrations(
		id         INTEGER PRIMARY KEY AUTOINCREMENT,
		name       TEXT UNIQUE,
		applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
);
INSERT INTO "d1_migrations" ("id","name","applied_at") VALUES(1,'0001_init.sql','2025-01-02 03:04:05');
CREATE TABLE posts (id INTEGER PRIMARY KEY AUTOINCREMENT, user_id INTEGER NOT NULL REFERENCES users(id) ON DELETE CASCADE, title TEXT);
INSERT INTO "posts" ("id","user_id","title") VALUES(1,1,'it''s; -- a "title"');
INSERT INTO "posts" ("id","user_id","title") VALUES(2,1,replace('two\nlines','\n',char(10)));
CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL UNIQUE, avatar BLOB);
INSERT INTO "users" ("id","email","avatar") VALUES(1,'a@b.example',X'00ff');
CREATE TABLE _cf_KV (
        key TEXT PRIMARY KEY,
        value BLOB
      ) WITHOUT ROWID;
INSERT INTO "_cf_KV" ("key","value") VALUES(1,X'00');
DELETE FROM sqlite_sequence;
INSERT INTO "sqlite_sequence" ("name","seq") VALUES('d1_migrations',1);
INSERT INTO "sqlite_sequence" ("name","seq") VALUES('posts',7);
INSERT INTO "sqlite_sequence" ("name","seq") VALUES('users',1);
CREATE INDEX posts_user ON posts(user_id);
CREATE VIEW titles AS SELECT title FROM posts;
END
mkdir migrations
cat >migrations/0001_init.sql <<'END'
CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL UNIQUE, avatar BLOB);
CREATE TABLE posts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  title TEXT
);
CREATE INDEX posts_user ON posts (user_id);
CREATE VIEW titles AS SELECT title FROM posts;
END
mig diff export.sql "" --exit-code && echo "no drift"
mig diff "" export.sql --exit-code && echo "nor the other way round"
sed -e "s/email TEXT NOT NULL/email TEXT NOT NULL COLLATE NOCASE/" -e "s/title TEXT$/title TEXT NOT NULL DEFAULT ''/" migrations/0001_init.sql >wanted.sql
mig diff export.sql wanted.sql
mig diff export.sql wanted.sql --sql >plan.sql
sqlite3 -bail db.sqlite <export.sql
{ echo "PRAGMA foreign_keys = ON; BEGIN;"; cat plan.sql; echo "COMMIT;"; } | sqlite3 -bail db.sqlite
sqlite3 db.sqlite "SELECT count(*) FROM posts; SELECT name, seq FROM sqlite_sequence ORDER BY 1; PRAGMA foreign_key_check"
mig diff db.sqlite wanted.sql --exit-code && echo "there"
