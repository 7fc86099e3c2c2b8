CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT, name TEXT, deleted_at TEXT);
CREATE UNIQUE INDEX users_email ON users (email);
CREATE INDEX users_name ON users (name, deleted_at);
CREATE TABLE log (n INTEGER PRIMARY KEY, what TEXT);
CREATE TRIGGER users_gone AFTER DELETE ON users BEGIN INSERT INTO log (what) VALUES (old.email); END;
CREATE TRIGGER users_renamed AFTER UPDATE OF name ON users BEGIN INSERT INTO log (what) VALUES (new.name); END;
CREATE TABLE sessions (id INTEGER PRIMARY KEY, user INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE);
CREATE INDEX sessions_user ON sessions (user);
