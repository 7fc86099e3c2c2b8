-- A unique index over an expression of the key: parked keys might be one to it, so the rows are put aside.
CREATE TABLE people (id TEXT PRIMARY KEY);
CREATE TABLE seats (id INTEGER PRIMARY KEY, row TEXT, person TEXT REFERENCES people (id) ON DELETE CASCADE);
CREATE UNIQUE INDEX seats_number ON seats (row, person + 0);
