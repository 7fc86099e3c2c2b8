CREATE TABLE users_stash AS SELECT id, email, name, deleted_at FROM users WHERE deleted_at IS NULL;
DROP TABLE users;
CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL, name TEXT, deleted_at TEXT);
INSERT INTO users SELECT * FROM users_stash;
DROP TABLE users_stash;
