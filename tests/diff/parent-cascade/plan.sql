-- From from.sql to to.sql, made by `mig diff --sql`.
-- FILLS users.name: NULL becomes ''

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- users is rebuilt: name becomes TEXT NOT NULL DEFAULT ''
-- posts refers to users ON DELETE CASCADE: its keys are parked while users is away
CREATE TABLE users_old AS SELECT rowid AS old_rowid, id, name FROM users;
UPDATE posts SET user_id = x'ff' || user_id
  WHERE typeof(user_id) = 'text' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = posts.user_id);
-- Aborts the migration if a row still refers to what is about to be dropped.
CREATE TABLE parked_guard (n INTEGER CONSTRAINT every_key_is_parked CHECK (n = 0));
INSERT INTO parked_guard (n) SELECT count(*) FROM posts AS child JOIN users AS parent ON parent.id = child.user_id;
DROP TABLE parked_guard;
DROP TABLE users;
CREATE TABLE users (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL DEFAULT ''
);
INSERT INTO users (rowid, id, name)
SELECT old_rowid, id, coalesce(name, '') FROM users_old;
UPDATE posts SET user_id = ltrim(user_id, x'ff')
  WHERE typeof(user_id) = 'text' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = (ltrim(posts.user_id, x'ff')));
DROP TABLE users_old;
