CREATE TABLE users_tmp AS SELECT * FROM users;
-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;
-- sessions refers to users ON DELETE SET DEFAULT: its keys are parked while users is away
-- likes would lose rows or keys and its keys can't be parked: its rows are put aside
CREATE TABLE likes_rows AS SELECT user_id, what FROM likes;
UPDATE sessions SET user_id = (user_id | 4611686018427387904) - (user_id & 4611686018427387904)
  WHERE typeof(user_id) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = sessions.user_id);
-- Aborts the migration if a row still refers to what is about to be dropped.
CREATE TABLE parked_guard (n INTEGER CONSTRAINT every_key_is_parked CHECK (n = 0));
INSERT INTO parked_guard (n) SELECT count(*) FROM sessions AS child JOIN users AS parent ON parent.id = child.user_id;
DROP TABLE parked_guard;
DELETE FROM likes;
DROP TABLE users;
CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL, name TEXT NOT NULL DEFAULT '', org INTEGER REFERENCES orgs(id), deleted_at TEXT, plan TEXT NOT NULL DEFAULT 'free');
INSERT INTO users (id,email,name,org) SELECT id,coalesce(email,'x'||id),coalesce(name,''),org FROM users_tmp;
CREATE UNIQUE INDEX users_email ON users(email);
INSERT INTO likes (user_id, what)
SELECT user_id, what FROM likes_rows;
UPDATE sessions SET user_id = (user_id | 4611686018427387904) - (user_id & 4611686018427387904)
  WHERE typeof(user_id) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = ((sessions.user_id | 4611686018427387904) - (sessions.user_id & 4611686018427387904)));
DROP TABLE likes_rows;
CREATE TRIGGER users_t AFTER UPDATE ON users BEGIN INSERT INTO users_log(what) VALUES (NEW.email); END;
DROP TABLE users_tmp;
CREATE INDEX users_org ON users(org);
