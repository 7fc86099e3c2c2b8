CREATE TABLE users_new (id INTEGER PRIMARY KEY, mail TEXT UNIQUE, name TEXT);
INSERT INTO users_new (id,mail,name) SELECT id,lower(email),name FROM users;
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
DROP TABLE users;
CREATE TABLE users (id INTEGER PRIMARY KEY, mail TEXT UNIQUE, name TEXT);
INSERT INTO users (id, mail, name)
SELECT id, mail, name FROM users_new;
INSERT INTO likes (user_id, what)
SELECT user_id, what FROM likes_rows;
UPDATE sessions SET user_id = (user_id | 4611686018427387904) - (user_id & 4611686018427387904)
  WHERE typeof(user_id) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = ((sessions.user_id | 4611686018427387904) - (sessions.user_id & 4611686018427387904)));
DROP TABLE likes_rows;
DROP TABLE users_new;
