CREATE TABLE plans (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE users (id INTEGER PRIMARY KEY, plan INTEGER REFERENCES plans (id));
CREATE INDEX users_plan ON users (plan);
INSERT INTO plans (id, name) VALUES (1, 'free'), (2, 'paid');
