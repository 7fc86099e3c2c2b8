-- Rows that the scripts insert themselves, and change or delete afterwards: SQLite has the last word.
CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, stars INTEGER CHECK (stars > 0));
CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id), kind TEXT);
CREATE INDEX posts_user_id ON posts (user_id);
CREATE UNIQUE INDEX posts_kind ON posts (user_id, lower(kind)) WHERE kind IS NOT NULL;
INSERT INTO users (id, email, stars) VALUES (1, 'a@b.example', 1), (2, 'b@b.example', 2), (3, 'c@b.example', NULL);
INSERT INTO posts (id, user_id, kind) VALUES (1, 1, 'note'), (2, 2, 'note'), (3, 1, 'page'), (4, 1, NULL), (5, 1, NULL);
UPDATE users SET stars = 5 WHERE id = 1;
UPDATE users SET email = 'd@b.example' WHERE id = 3;
UPDATE users SET stars = -1, email = NULL WHERE id = 7;
UPDATE posts SET user_id = 3 WHERE id = 2;
UPDATE OR IGNORE users SET email = 'a@b.example' WHERE id = 3;
DELETE FROM users WHERE id = 2;
CREATE TABLE copies (id INTEGER PRIMARY KEY, email TEXT NOT NULL, stars INTEGER NOT NULL);
INSERT INTO copies (id, email, stars) SELECT id, email, stars FROM users WHERE stars IS NOT NULL;
DELETE FROM posts WHERE user_id = 3;
UPDATE posts SET user_id = 2 WHERE kind = 'page';
--               ^^^^^^^^^^^ rows/seed-conflict error: users has no row that user_id of posts refers to
