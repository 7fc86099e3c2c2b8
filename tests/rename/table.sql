PRAGMA foreign_keys = ON;
CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, CHECK (users.id > 0));
CREATE TABLE posts (id INTEGER PRIMARY KEY, author REFERENCES users, editor REFERENCES "users"(id), owner INT,
  FOREIGN KEY (owner) REFERENCES Users (id) ON DELETE CASCADE);
CREATE INDEX users_name ON users (name) WHERE users.name IS NOT NULL;
CREATE VIEW names AS SELECT users.name, u.id FROM users, users AS u WHERE users.id = u.id;
CREATE VIEW stars AS SELECT users.* FROM main.users;
CREATE TRIGGER users_log AFTER UPDATE OF name ON users WHEN new.id > 0 BEGIN
  UPDATE users SET name = old.name WHERE users.id = new.id;
  INSERT INTO users (id, name) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET name = excluded.name;
  DELETE FROM users WHERE id IN (SELECT author FROM posts);
END;
ALTER TABLE users RENAME TO "the users";
ALTER TABLE posts RENAME TO articles;
CREATE VIEW broken AS SELECT * FROM absent;
ALTER TABLE articles RENAME TO posts;
DROP VIEW broken;
ALTER TABLE articles RENAME TO posts;
