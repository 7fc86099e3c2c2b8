-- DEFAULT NULL is no default: where the column becomes NOT NULL, nothing fills it.
CREATE TABLE points (x INTEGER PRIMARY KEY, y INTEGER DEFAULT NULL) WITHOUT ROWID;
CREATE TABLE marks (n INTEGER DEFAULT NULL);
