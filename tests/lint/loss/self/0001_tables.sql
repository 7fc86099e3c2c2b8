CREATE TABLE pages (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES pages (id) ON DELETE NO ACTION);
CREATE INDEX pages_parent ON pages (parent);
