CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
CREATE VIEW people AS SELECT id, email FROM users;
