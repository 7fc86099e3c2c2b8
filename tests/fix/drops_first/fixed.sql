DROP TRIGGER users_gone;
DROP INDEX users_email;
DROP INDEX IF EXISTS users_name;
CREATE TABLE users_new (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL, full_name TEXT, deleted_at TEXT);
INSERT INTO users_new (id, email, full_name, deleted_at) SELECT id, email, name, deleted_at FROM users;
-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;
-- sessions refers to users ON DELETE CASCADE: its keys are parked while users is away
UPDATE sessions SET user = (user | 4611686018427387904) - (user & 4611686018427387904)
  WHERE typeof(user) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = sessions.user);
-- Aborts the migration if a row still refers to what is about to be dropped.
CREATE TABLE parked_guard (n INTEGER CONSTRAINT every_key_is_parked CHECK (n = 0));
INSERT INTO parked_guard (n) SELECT count(*) FROM sessions AS child JOIN users AS parent ON parent.id = child.user;
DROP TABLE parked_guard;
DELETE FROM sqlite_sequence WHERE name = 'users_new';
UPDATE sqlite_sequence SET name = 'users_new' WHERE name = 'users';
DROP TABLE users;
CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL, full_name TEXT, deleted_at TEXT);
CREATE UNIQUE INDEX users_email ON users (lower(email));
INSERT INTO users (id, email, full_name, deleted_at)
SELECT id, email, full_name, deleted_at FROM users_new;
DELETE FROM sqlite_sequence WHERE name = 'users';
UPDATE sqlite_sequence SET name = 'users' WHERE name = 'users_new';
UPDATE sessions SET user = (user | 4611686018427387904) - (user & 4611686018427387904)
  WHERE typeof(user) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = ((sessions.user | 4611686018427387904) - (sessions.user & 4611686018427387904)));
DROP TABLE users_new;
CREATE INDEX users_full ON users (full_name, deleted_at);
CREATE TRIGGER users_gone AFTER DELETE ON users BEGIN INSERT INTO log (what) VALUES (old.email || old.full_name); END;
