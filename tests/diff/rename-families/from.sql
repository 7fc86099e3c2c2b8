-- Renames among keys, views and namesakes.
CREATE TABLE accounts (id INTEGER PRIMARY KEY, mail TEXT NOT NULL, boss INTEGER REFERENCES accounts (id), made TEXT);
CREATE INDEX accounts_mail ON accounts (mail);
CREATE TABLE posts (id INTEGER PRIMARY KEY, account INTEGER REFERENCES accounts (id), title TEXT, body TEXT);
CREATE VIEW mails AS SELECT mail, made FROM accounts;
CREATE TRIGGER posted AFTER INSERT ON posts BEGIN UPDATE accounts SET made = new.title WHERE id = new.account; END;
CREATE TABLE left_a (id INTEGER PRIMARY KEY, x TEXT, y TEXT);
CREATE TABLE left_b (id INTEGER PRIMARY KEY, x TEXT, y TEXT);
