CREATE TABLE people (id INTEGER PRIMARY KEY, full_name TEXT, email TEXT, note TEXT);
