-- From from.sql to to.sql, made by `mig diff --sql`.
-- FILLS users.name: NULL becomes ''

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;
DROP TRIGGER counted;

-- users is rebuilt: name becomes TEXT NOT NULL DEFAULT ''
-- posts refers to users ON DELETE CASCADE: its keys are parked while users is away
CREATE TABLE users_old AS SELECT id, name FROM users;
UPDATE posts SET user_id = (user_id | 4611686018427387904) - (user_id & 4611686018427387904)
  WHERE typeof(user_id) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = posts.user_id);
-- Aborts the migration if a row still refers to what is about to be dropped.
CREATE TABLE parked_guard (n INTEGER CONSTRAINT every_key_is_parked CHECK (n = 0));
INSERT INTO parked_guard (n) SELECT count(*) FROM posts AS child JOIN users AS parent ON parent.id = child.user_id;
DROP TABLE parked_guard;
DROP TABLE users;
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL DEFAULT ''
);
INSERT INTO users (id, name)
SELECT id, coalesce(name, '') FROM users_old;
UPDATE posts SET user_id = (user_id | 4611686018427387904) - (user_id & 4611686018427387904)
  WHERE typeof(user_id) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = ((posts.user_id | 4611686018427387904) - (posts.user_id & 4611686018427387904)));
DROP TABLE users_old;

CREATE TRIGGER counted AFTER DELETE ON posts BEGIN UPDATE users SET posts = posts - 1 WHERE id = OLD.user_id; END;
