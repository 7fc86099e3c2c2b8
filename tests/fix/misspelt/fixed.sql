CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id) ON DELETE CASCADE);
CREATE INDEX posts_author ON posts (author);
UPDATE main.users SET n = 1 WHERE id = 2;
ALTER TABLE users ADD COLUMN note TEXT;
CREATE INDEX users_n ON users (n);
DROP TABLE IF EXISTS comments;
