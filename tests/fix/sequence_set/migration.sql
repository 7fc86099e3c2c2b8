CREATE TABLE users_new (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL, name TEXT, deleted_at TEXT);
INSERT INTO users_new (id, email, name, deleted_at) SELECT id, email, name, deleted_at FROM users;
UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'users') WHERE name = 'users_new';
DROP TABLE users;
ALTER TABLE users_new RENAME TO users;
CREATE UNIQUE INDEX users_email ON users (email);
CREATE TRIGGER users_gone AFTER DELETE ON users BEGIN INSERT INTO log (what) VALUES (old.email); END;
