-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE users_old AS SELECT * FROM users;
-- What the copy leaves out is deleted first: ON DELETE holds for the rows that refer to it.
DROP TRIGGER users_gone;
DELETE FROM users AS u WHERE (u.deleted_at IS NULL) IS NOT TRUE;
-- sessions refers to users ON DELETE CASCADE: its keys are parked while users is away
UPDATE sessions SET user = (user | 4611686018427387904) - (user & 4611686018427387904)
  WHERE typeof(user) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = sessions.user);
-- Aborts the migration if a row still refers to what is about to be dropped.
CREATE TABLE parked_guard (n INTEGER CONSTRAINT every_key_is_parked CHECK (n = 0));
INSERT INTO parked_guard (n) SELECT count(*) FROM sessions AS child JOIN users AS parent ON parent.id = child.user;
DROP TABLE parked_guard;
DELETE FROM sqlite_sequence WHERE name = 'users_old';
UPDATE sqlite_sequence SET name = 'users_old' WHERE name = 'users';
DROP TABLE users;
CREATE TABLE IF NOT EXISTS users (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL, name TEXT, deleted_at TEXT);
INSERT INTO users (id, email, name, deleted_at) SELECT u.id, u.email, u.name, u.deleted_at FROM users_old AS u WHERE u.deleted_at IS NULL;
CREATE UNIQUE INDEX users_email ON users (email);
DELETE FROM sqlite_sequence WHERE name = 'users';
UPDATE sqlite_sequence SET name = 'users' WHERE name = 'users_old';
UPDATE sessions SET user = (user | 4611686018427387904) - (user & 4611686018427387904)
  WHERE typeof(user) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = ((sessions.user | 4611686018427387904) - (sessions.user & 4611686018427387904)));
CREATE INDEX users_name ON users (name, deleted_at);
CREATE TRIGGER users_gone AFTER DELETE ON users BEGIN INSERT INTO log (what) VALUES (old.email); END;
CREATE TRIGGER users_renamed AFTER UPDATE OF name ON users BEGIN INSERT INTO log (what) VALUES (new.name); END;
DROP TABLE users_old;
