ALTER TABLE users RENAME TO users_old;
CREATE TABLE IF NOT EXISTS users (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL, name TEXT, deleted_at TEXT);
INSERT INTO users (id, email, name, deleted_at) SELECT u.id, u.email, u.name, u.deleted_at FROM users_old AS u WHERE u.deleted_at IS NULL;
DROP TABLE users_old;
CREATE UNIQUE INDEX users_email ON users (email);
