-- A table that goes, and whose numbers refer to texts in it: SQLite finds 7 below '7' and '07'.
CREATE TABLE kept (id INTEGER PRIMARY KEY);
CREATE TABLE t (id TEXT PRIMARY KEY, up INT REFERENCES t(id));
