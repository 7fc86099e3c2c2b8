CREATE TABLE nodes (id INTEGER PRIMARY KEY, up INTEGER UNIQUE REFERENCES nodes (id) ON DELETE SET NULL, name TEXT CHECK (name <> ''));
-- When nodes goes, its own action sets up, and ON UPDATE follows.
CREATE TABLE marks (id INTEGER PRIMARY KEY, up INTEGER REFERENCES nodes (up) ON UPDATE SET NULL);
CREATE TABLE stars (up INTEGER REFERENCES nodes (up) ON UPDATE CASCADE, n INTEGER, PRIMARY KEY (up, n)) WITHOUT ROWID;
-- Nothing sets what this one refers to.
CREATE TABLE links (id INTEGER PRIMARY KEY, node INTEGER REFERENCES nodes (id) ON UPDATE SET NULL);
