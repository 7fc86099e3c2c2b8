CREATE TABLE users (id INTEGER PRIMARY KEY, age INTEGER, name TEXT NOT NULL);
CREATE INDEX users_name ON users (name);
CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id) ON DELETE CASCADE);
CREATE INDEX posts_author ON posts (author);
CREATE VIEW grown AS SELECT id, name FROM users WHERE age >= 18;
CREATE TRIGGER users_name AFTER UPDATE ON users BEGIN DELETE FROM posts WHERE author = NEW.id AND NEW.name IS NULL; END;
