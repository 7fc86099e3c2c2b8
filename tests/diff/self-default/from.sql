-- A row that SET DEFAULT makes refer to itself is counted as a violation by SQLite when it goes.
CREATE TABLE pages (id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, up INT DEFAULT 0 REFERENCES pages (slug) ON DELETE SET DEFAULT) WITHOUT ROWID;
