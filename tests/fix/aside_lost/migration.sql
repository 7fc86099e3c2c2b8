ALTER TABLE users RENAME TO users_old;
CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT DEFAULT '', shoe INTEGER);
INSERT INTO users (id, name, shoe) SELECT id, name, shoe FROM users_old;
DROP TABLE users_old;
