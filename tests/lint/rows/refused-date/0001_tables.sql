CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE);
CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id), created_at TEXT NOT NULL);
CREATE INDEX posts_user ON posts (user_id);
INSERT INTO users (email) VALUES ('a@b.example');
