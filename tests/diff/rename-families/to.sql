CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL, boss INTEGER REFERENCES users (id), made TEXT);
CREATE INDEX accounts_mail ON users (email);
CREATE TABLE posts (id INTEGER PRIMARY KEY, user INTEGER REFERENCES users (id), title TEXT, body TEXT);
CREATE VIEW mails AS SELECT email, made FROM users;
CREATE TRIGGER posted AFTER INSERT ON posts BEGIN UPDATE users SET made = new.title WHERE id = new.user; END;
CREATE TABLE right_a (id INTEGER PRIMARY KEY, x TEXT, y TEXT);
CREATE TABLE right_b (id INTEGER PRIMARY KEY, x TEXT, y TEXT);
