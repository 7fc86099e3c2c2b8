CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES user (id) ON DELETE CASCADE);
CREATE INDEX posts_author ON posts (author);
UPDATE main.user SET n = 1 WHERE id = 2;
ALTER TABLE user ADD COLUMN note TEXT;
CREATE INDEX users_n ON "user" (n);
DROP TABLE comments;
