PRAGMA foreign_keys=OFF;
ALTER TABLE users RENAME TO users_old;
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  plan TEXT NOT NULL DEFAULT 'free',
  note TEXT
);
INSERT INTO users (id, name) SELECT id, name FROM users_old;
DROP TABLE users_old;
CREATE INDEX users_name ON users (name);
CREATE INDEX users_note ON users (note);
PRAGMA foreign_keys=ON;
