-- age and name change places
-- DEPENDS ON ROWS users gets CONSTRAINT adult CHECK (age >= 18): fails where a row breaks it
--   ask first: SELECT count(*) FROM users WHERE NOT (age >= 18)
-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- users is rebuilt: name becomes TEXT; CONSTRAINT adult CHECK (age >= 18) is new
-- posts refers to users ON DELETE CASCADE: its keys are parked while users is away
CREATE TABLE users_old2 AS SELECT id, age, name FROM users;
UPDATE posts SET author = (author | 4611686018427387904) - (author & 4611686018427387904)
  WHERE typeof(author) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = posts.author);
-- Aborts the migration if a row still refers to what is about to be dropped.
CREATE TABLE parked_guard2 (n INTEGER CONSTRAINT every_key_is_parked CHECK (n = 0));
INSERT INTO parked_guard2 (n) SELECT count(*) FROM posts AS child JOIN users AS parent ON parent.id = child.author;
DROP TABLE parked_guard2;
DROP TABLE users;
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  age INTEGER,
  name TEXT,
  CONSTRAINT adult CHECK (age >= 18)
);
INSERT INTO users (id, age, name)
SELECT id, age, name FROM users_old2;
UPDATE posts SET author = (author | 4611686018427387904) - (author & 4611686018427387904)
  WHERE typeof(author) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = ((posts.author | 4611686018427387904) - (posts.author & 4611686018427387904)));
DROP TABLE users_old2;
CREATE INDEX users_name ON users (name);

CREATE TRIGGER users_name AFTER UPDATE ON users BEGIN DELETE FROM posts WHERE author = NEW.id AND NEW.name IS NULL; END;
CREATE TABLE other (id INTEGER PRIMARY KEY);
-- DEPENDS ON ROWS users.age becomes NOT NULL without a default: fails where it is NULL
--   ask first: SELECT count(*) FROM users WHERE age IS NULL
-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- users is rebuilt: age becomes INTEGER NOT NULL
-- posts refers to users ON DELETE CASCADE: its keys are parked while users is away
CREATE TABLE users_old2 AS SELECT id, age, name FROM users;
UPDATE posts SET author = (author | 4611686018427387904) - (author & 4611686018427387904)
  WHERE typeof(author) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = posts.author);
-- Aborts the migration if a row still refers to what is about to be dropped.
CREATE TABLE parked_guard2 (n INTEGER CONSTRAINT every_key_is_parked CHECK (n = 0));
INSERT INTO parked_guard2 (n) SELECT count(*) FROM posts AS child JOIN users AS parent ON parent.id = child.author;
DROP TABLE parked_guard2;
DROP TABLE users;
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  age INTEGER NOT NULL,
  name TEXT,
  CONSTRAINT adult CHECK (age >= 18)
);
INSERT INTO users (id, age, name)
SELECT id, age, name FROM users_old2;
UPDATE posts SET author = (author | 4611686018427387904) - (author & 4611686018427387904)
  WHERE typeof(author) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = ((posts.author | 4611686018427387904) - (posts.author & 4611686018427387904)));
DROP TABLE users_old2;
CREATE INDEX users_name ON users (name);

CREATE TRIGGER users_name AFTER UPDATE ON users BEGIN DELETE FROM posts WHERE author = NEW.id AND NEW.name IS NULL; END;
