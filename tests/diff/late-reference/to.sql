CREATE TABLE plans (id INTEGER PRIMARY KEY, name TEXT, code TEXT UNIQUE);
CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, plan TEXT REFERENCES plans(code));
CREATE INDEX users_plan ON users(plan);
