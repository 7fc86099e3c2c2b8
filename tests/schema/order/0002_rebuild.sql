-- A rebuilt table keeps its place.
CREATE TABLE new_comments (id INTEGER PRIMARY KEY, post INTEGER NOT NULL REFERENCES posts(id), author INTEGER REFERENCES users);
DROP TABLE comments;
ALTER TABLE new_comments RENAME TO comments;
CREATE INDEX comments_post ON comments(post);
