-- Of users a later migration adds what is missing: a note. Of sessions nothing does.
CREATE TABLE IF NOT EXISTS users (id INTEGER PRIMARY KEY, name TEXT, avatar TEXT);
CREATE TABLE IF NOT EXISTS sessions (id INTEGER PRIMARY KEY, token TEXT NOT NULL, avatar TEXT, ip TEXT);
--                         ^^^^^^^^ ref/shadowed-create error: in another shape: this does nothing, and ip stays missing
