CREATE TABLE users (id INTEGER PRIMARY KEY, full_name TEXT, age INTEGER);
CREATE INDEX users_name ON users(full_name);
CREATE TABLE categories (code TEXT PRIMARY KEY NOT NULL, title TEXT);
