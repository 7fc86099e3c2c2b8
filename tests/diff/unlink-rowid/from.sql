-- accounts has the key of users, and users goes round: SET NULL can not be carried out on a rowid, nor SET DEFAULT on what is checked.
CREATE TABLE users (id INTEGER PRIMARY KEY, account INTEGER DEFAULT 0 CHECK (account > -9) REFERENCES accounts (id) ON DELETE SET DEFAULT);
CREATE TABLE accounts (id INTEGER PRIMARY KEY REFERENCES users (id) ON DELETE SET NULL, plan TEXT);
