-- The new likes holds the rows of the old one.
CREATE TABLE likes_new (id INTEGER PRIMARY KEY, post INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE, CHECK (post > 0));
INSERT INTO likes_new (id, post) SELECT id, post FROM likes;
--                               ^^^^^^^^^^^^^^^^^^^^^^^^^^ rows/check-on-existing warning: this copy fails where a row of likes breaks CHECK (post > 0)
DROP TABLE likes;
ALTER TABLE likes_new RENAME TO likes;
CREATE INDEX likes_post ON likes (post);
DELETE FROM posts WHERE kind = 'draft';
--<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ loss/delete-referenced warning: deleting rows of posts also deletes those of likes that refer to them
