-- A new table refers to two that are rebuilt: were it there before, its CASCADE would not compile while one is away.
CREATE TABLE users (id INTEGER PRIMARY KEY, team INTEGER REFERENCES teams (id));
CREATE TABLE teams (id INTEGER PRIMARY KEY, owner INTEGER REFERENCES users (id));
