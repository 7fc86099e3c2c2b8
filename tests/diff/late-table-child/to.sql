-- q waits for d, which waits for the key of p: dropping p would delete from q, whose parent d is not there yet
CREATE TABLE p (id INTEGER PRIMARY KEY, code TEXT UNIQUE);
CREATE TABLE r (id INTEGER PRIMARY KEY, p INTEGER REFERENCES p (id) ON DELETE CASCADE);
CREATE TABLE q (id INTEGER PRIMARY KEY, p INTEGER REFERENCES p (id) ON DELETE CASCADE, d TEXT REFERENCES d (x));
CREATE TABLE d (x TEXT PRIMARY KEY REFERENCES p (code));
