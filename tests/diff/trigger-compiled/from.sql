CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id), likes INTEGER DEFAULT 0);
CREATE TABLE log (what TEXT);
CREATE TABLE likes (user_id INTEGER REFERENCES users (id) ON DELETE CASCADE, post_id INTEGER);
-- Compiled when users goes, whose action deletes likes: posts has to be there.
CREATE TRIGGER unliked AFTER DELETE ON likes BEGIN UPDATE posts SET likes = likes - 1 WHERE id = OLD.post_id; END;
-- Not compiled: nothing inserts, or updates what it listens to.
CREATE TRIGGER liked AFTER INSERT ON likes BEGIN UPDATE posts SET likes = likes + 1 WHERE id = NEW.post_id; END;
-- Compiled, but all that it needs is there.
CREATE TRIGGER logged AFTER DELETE ON likes BEGIN INSERT INTO log VALUES ('unliked'); END;
-- By way of a view, another trigger and a child of posts.
CREATE VIEW titles AS SELECT id FROM posts;
CREATE TABLE comments (post_id INTEGER REFERENCES posts (id));
CREATE TABLE relay (n INTEGER);
CREATE TRIGGER relayed AFTER INSERT ON relay BEGIN INSERT INTO comments VALUES (NULL); END;
CREATE TRIGGER seen AFTER DELETE ON likes BEGIN INSERT INTO log SELECT count(*) FROM titles; END;
CREATE TRIGGER passed AFTER DELETE ON likes BEGIN INSERT INTO relay VALUES (1); END;
-- By an action on an action's table, which is rebuilt on its own.
CREATE TABLE accounts (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id) ON DELETE CASCADE);
CREATE TABLE logins (account_id INTEGER REFERENCES accounts (id) ON DELETE CASCADE, at TEXT);
CREATE TRIGGER logged_out AFTER DELETE ON logins BEGIN DELETE FROM posts; END;
