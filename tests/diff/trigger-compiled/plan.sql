-- From from.sql to to.sql, made by `mig diff --sql`.
-- FILLS users.name: NULL becomes ''
-- FILLS posts.likes: NULL becomes 0
-- DEPENDS ON ROWS logins.at becomes NOT NULL without a default: fails where it is NULL
--   ask first: SELECT count(*) FROM logins WHERE at IS NULL

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;
DROP TRIGGER unliked;
DROP TRIGGER seen;
DROP TRIGGER passed;
DROP TRIGGER logged_out;

-- users is rebuilt: name becomes TEXT NOT NULL DEFAULT ''
-- posts is rebuilt: likes becomes INTEGER NOT NULL DEFAULT 0
-- likes refers to users ON DELETE CASCADE: its keys are parked while users is away
-- accounts refers to users ON DELETE CASCADE: its keys are parked while users is away
CREATE TABLE users_old AS SELECT id, name FROM users;
CREATE TABLE posts_old AS SELECT id, user_id, likes FROM posts;
UPDATE likes SET user_id = (user_id | 4611686018427387904) - (user_id & 4611686018427387904)
  WHERE typeof(user_id) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = likes.user_id);
UPDATE accounts SET user_id = (user_id | 4611686018427387904) - (user_id & 4611686018427387904)
  WHERE typeof(user_id) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = accounts.user_id);
-- Aborts the migration if a row still refers to what is about to be dropped.
CREATE TABLE parked_guard (n INTEGER CONSTRAINT every_key_is_parked CHECK (n = 0));
INSERT INTO parked_guard (n) SELECT count(*) FROM likes AS child JOIN users AS parent ON parent.id = child.user_id;
INSERT INTO parked_guard (n) SELECT count(*) FROM accounts AS child JOIN users AS parent ON parent.id = child.user_id;
DROP TABLE parked_guard;
DROP TABLE posts;
DROP TABLE users;
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL DEFAULT ''
);
CREATE TABLE posts (
  id INTEGER PRIMARY KEY,
  user_id INTEGER REFERENCES users (id),
  likes INTEGER NOT NULL DEFAULT 0
);
INSERT INTO users (id, name)
SELECT id, coalesce(name, '') FROM users_old;
INSERT INTO posts (id, user_id, likes)
SELECT id, user_id, coalesce(likes, 0) FROM posts_old;
UPDATE likes SET user_id = (user_id | 4611686018427387904) - (user_id & 4611686018427387904)
  WHERE typeof(user_id) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = ((likes.user_id | 4611686018427387904) - (likes.user_id & 4611686018427387904)));
UPDATE accounts SET user_id = (user_id | 4611686018427387904) - (user_id & 4611686018427387904)
  WHERE typeof(user_id) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = ((accounts.user_id | 4611686018427387904) - (accounts.user_id & 4611686018427387904)));
DROP TABLE users_old;
DROP TABLE posts_old;

-- logins is rebuilt: at becomes TEXT NOT NULL
CREATE TABLE logins_new (
  account_id INTEGER REFERENCES accounts (id) ON DELETE CASCADE,
  at TEXT NOT NULL
);
INSERT INTO logins_new (rowid, account_id, at)
SELECT rowid, account_id, at FROM logins;
DROP TABLE logins;
ALTER TABLE logins_new RENAME TO logins;

CREATE TRIGGER unliked AFTER DELETE ON likes BEGIN UPDATE posts SET likes = likes - 1 WHERE id = OLD.post_id; END;

CREATE TRIGGER seen AFTER DELETE ON likes BEGIN INSERT INTO log SELECT count(*) FROM titles; END;

CREATE TRIGGER passed AFTER DELETE ON likes BEGIN INSERT INTO relay VALUES (1); END;

CREATE TRIGGER logged_out AFTER DELETE ON logins BEGIN DELETE FROM posts; END;
