CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, handle TEXT);
CREATE UNIQUE INDEX users_handle ON users (handle);
