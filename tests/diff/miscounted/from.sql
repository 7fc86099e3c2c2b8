-- a holds 7 and '7'; b.a is a number, and refers to 7 alone. SQLite finds it below both.
CREATE TABLE a (id PRIMARY KEY NOT NULL, b INTEGER NOT NULL REFERENCES b(id) ON DELETE SET NULL, v INT);
CREATE TABLE b (id INTEGER PRIMARY KEY, a NUMERIC REFERENCES a(id) ON DELETE CASCADE, v INT);
