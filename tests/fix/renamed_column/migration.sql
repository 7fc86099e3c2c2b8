CREATE TABLE users_new (id INTEGER PRIMARY KEY, mail TEXT UNIQUE, name TEXT);
INSERT INTO users_new (id,mail,name) SELECT id,lower(email),name FROM users;
DROP TABLE users;
ALTER TABLE users_new RENAME TO users;
