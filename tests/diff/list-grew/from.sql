CREATE TABLE users (id INTEGER PRIMARY KEY, role TEXT NOT NULL CHECK (role IN ('admin', 'reader')), kind TEXT CHECK (kind IN ('a', 'b')), state TEXT CHECK (state NOT IN ('x')));
