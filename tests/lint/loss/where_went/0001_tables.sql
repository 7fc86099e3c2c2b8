CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL, nick TEXT, deleted_at TEXT);
CREATE UNIQUE INDEX users_email ON users (email) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX users_nick ON users (lower(nick), email);
CREATE INDEX users_live ON users (email, id) WHERE deleted_at IS NULL;
