-- A rowid is an integer, and a BLOB of a STRICT table takes none.
CREATE TABLE files (id INTEGER PRIMARY KEY, name TEXT) STRICT;
