-- SET NULL is refused by NOT NULL, and a CHECK reads the column: what is to go may break it before.
CREATE TABLE folders (
  path TEXT PRIMARY KEY NOT NULL,
  parent TEXT NOT NULL CHECK (length(parent) < 90) REFERENCES folders (path) ON DELETE SET NULL
);
