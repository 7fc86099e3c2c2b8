CREATE TABLE a (
  id INTEGER PRIMARY KEY, -- the key
  name TEXT NOT NULL,
  email TEXT
);
CREATE TABLE b (id INTEGER PRIMARY KEY, n INTEGER NOT NULL, UNIQUE (n));
CREATE TABLE c (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id), note TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS d (id INTEGER PRIMARY KEY, kind TEXT NOT NULL);
CREATE INDEX users_name ON users (name);
CREATE INDEX c_user ON c (user_id);
CREATE TRIGGER touch AFTER UPDATE OF name ON users BEGIN UPDATE users SET age = 1 WHERE id = NEW.id; END;
INSERT INTO users (name, age) VALUES ('a', 1), ('b', 2);
UPDATE users SET name = 'x' WHERE id = 1;
UPDATE users SET name = 'x', age = 2 WHERE id = 1;
UPDATE users SET name = 'x' WHERE id = 1;
DELETE FROM users WHERE id = 1;
CREATE VIEW names AS SELECT name FROM users;
DROP TABLE IF EXISTS old_users;
DROP TABLE a;
ALTER TABLE users RENAME COLUMN age TO years;
