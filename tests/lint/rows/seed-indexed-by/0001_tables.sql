-- What the trial needs is not only what is unique: a statement may name an index.
CREATE TABLE users (id INTEGER PRIMARY KEY, mail TEXT, age INTEGER);
CREATE INDEX users_age ON users (age);
INSERT INTO users (id, mail, age) VALUES (1, 'a@x', 20), (2, 'b@x', 30);
UPDATE users INDEXED BY users_age SET mail = 'c@x' WHERE age > 10;
