-- An index gets the name of a table that goes, and a table the name of an index that goes with its own.
CREATE TABLE tags (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE posts (id INTEGER PRIMARY KEY, tag TEXT);
CREATE TABLE notes (id INTEGER PRIMARY KEY, tag TEXT);
CREATE INDEX labels ON notes (tag);
