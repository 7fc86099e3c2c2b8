CREATE TABLE users_new (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL, name TEXT, deleted_at TEXT);
INSERT INTO users_new SELECT id, email, name, deleted_at FROM users WHERE name IS NOT NULL;
INSERT INTO users_new SELECT id, email, 'nobody', deleted_at FROM users WHERE name IS NULL;
DROP TABLE users;
ALTER TABLE users_new RENAME TO users;
CREATE UNIQUE INDEX users_email ON users (email);
