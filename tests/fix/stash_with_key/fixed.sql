CREATE TABLE users_stash AS SELECT id, email, name, deleted_at FROM users WHERE deleted_at IS NULL;
DROP TABLE users;
CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL, name TEXT, deleted_at TEXT);
INSERT INTO users SELECT * FROM users_stash;
CREATE TRIGGER users_renamed AFTER UPDATE OF name ON users BEGIN INSERT INTO log (what) VALUES (new.name); END;
CREATE TRIGGER users_gone AFTER DELETE ON users BEGIN INSERT INTO log (what) VALUES (old.email); END;
CREATE UNIQUE INDEX users_email ON users (email);
CREATE INDEX users_name ON users (name, deleted_at);
DROP TABLE users_stash;
