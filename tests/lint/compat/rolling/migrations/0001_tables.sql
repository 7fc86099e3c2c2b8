CREATE TABLE users (id INTEGER PRIMARY KEY, fullname TEXT, fax TEXT, age INTEGER, email TEXT);
CREATE TABLE logs (id INTEGER PRIMARY KEY, line TEXT);
CREATE VIEW people AS SELECT id, fullname, email FROM users;
