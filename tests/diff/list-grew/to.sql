CREATE TABLE users (id INTEGER PRIMARY KEY, role TEXT NOT NULL CHECK (role IN ('admin', 'author', 'reader')), kind TEXT CHECK (kind IN ('b')), state TEXT CHECK (state NOT IN ('x', 'y')));
