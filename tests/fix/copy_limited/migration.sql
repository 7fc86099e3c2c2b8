CREATE TABLE users_new (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL, name TEXT, deleted_at TEXT);
INSERT INTO users_new SELECT id, email, name, deleted_at FROM users WHERE deleted_at IS NULL ORDER BY id LIMIT 1000;
DROP TABLE users;
ALTER TABLE users_new RENAME TO users;
