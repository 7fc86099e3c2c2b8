CREATE TABLE plans (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE users (id INTEGER PRIMARY KEY, plan INTEGER REFERENCES plans (id), mail TEXT);
CREATE INDEX users_plan ON users (plan);
INSERT INTO plans (id, name) VALUES (1, 'free'), (2, 'paid');
INSERT INTO users (id, plan, mail) VALUES (1, 1, 'a@x'), (2, 2, 'b@x'), (3, NULL, 'A@x');
