CREATE TABLE users_new (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL, name TEXT, deleted_at TEXT);
INSERT INTO users_new SELECT min(id), email, name, deleted_at FROM users WHERE deleted_at IS NULL GROUP BY email;
DROP TABLE users;
ALTER TABLE users_new RENAME TO users;
