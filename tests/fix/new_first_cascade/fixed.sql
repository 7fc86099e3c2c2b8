CREATE TABLE users_new (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL, name TEXT NOT NULL DEFAULT '', org INTEGER REFERENCES orgs(id), deleted_at TEXT, plan TEXT NOT NULL DEFAULT 'free');
INSERT INTO users_new (id,email,name,org,deleted_at) SELECT id,coalesce(email,'x'||id),coalesce(name,''),org,deleted_at FROM users;
-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;
-- sessions refers to users ON DELETE CASCADE: its keys are parked while users is away
-- likes would lose rows or keys and its keys can't be parked: its rows are put aside
CREATE TABLE likes_rows AS SELECT user_id, what FROM likes;
UPDATE sessions SET user_id = (user_id | 4611686018427387904) - (user_id & 4611686018427387904)
  WHERE typeof(user_id) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = sessions.user_id);
-- Aborts the migration if a row still refers to what is about to be dropped.
CREATE TABLE parked_guard (n INTEGER CONSTRAINT every_key_is_parked CHECK (n = 0));
INSERT INTO parked_guard (n) SELECT count(*) FROM sessions AS child JOIN users AS parent ON parent.id = child.user_id;
DROP TABLE parked_guard;
DELETE FROM likes;
DELETE FROM sqlite_sequence WHERE name = 'users_new';
UPDATE sqlite_sequence SET name = 'users_new' WHERE name = 'users';
DROP TABLE users;
CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL, name TEXT NOT NULL DEFAULT '', org INTEGER REFERENCES orgs(id), deleted_at TEXT, plan TEXT NOT NULL DEFAULT 'free');
CREATE UNIQUE INDEX users_email ON users(email);
INSERT INTO users (id, email, name, org, deleted_at, "plan")
SELECT id, email, name, org, deleted_at, "plan" FROM users_new;
DELETE FROM sqlite_sequence WHERE name = 'users';
UPDATE sqlite_sequence SET name = 'users' WHERE name = 'users_new';
INSERT INTO likes (user_id, what)
SELECT user_id, what FROM likes_rows;
UPDATE sessions SET user_id = (user_id | 4611686018427387904) - (user_id & 4611686018427387904)
  WHERE typeof(user_id) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = ((sessions.user_id | 4611686018427387904) - (sessions.user_id & 4611686018427387904)));
DROP TABLE likes_rows;
DROP TABLE users_new;
CREATE INDEX users_org ON users(org);
CREATE TRIGGER users_t AFTER UPDATE ON users BEGIN INSERT INTO users_log(what) VALUES (NEW.email); END;
