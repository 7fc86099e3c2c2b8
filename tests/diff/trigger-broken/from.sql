CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id) ON DELETE CASCADE);
-- DROP TABLE users compiles it, though it deletes no post.
CREATE TRIGGER counted AFTER DELETE ON posts BEGIN UPDATE users SET posts = posts - 1 WHERE id = OLD.user_id; END;
CREATE TRIGGER named AFTER INSERT ON posts BEGIN UPDATE users SET nick = 'none'; END;
