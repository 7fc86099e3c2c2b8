CREATE TABLE folders (
  path TEXT PRIMARY KEY NOT NULL,
  parent TEXT NOT NULL CHECK (length(parent) < 90) REFERENCES folders (path) ON DELETE SET NULL
) STRICT;
