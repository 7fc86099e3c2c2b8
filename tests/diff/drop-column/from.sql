CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, age INTEGER);
CREATE INDEX users_age ON users(age);
CREATE VIEW adults AS SELECT id FROM users WHERE age >= 18;
CREATE VIEW some AS SELECT id FROM adults LIMIT 10;
