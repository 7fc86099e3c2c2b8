-- What a CHECK, a partial index or a foreign key will see is not what is there: values are converted, NULLs get a default.
CREATE TABLE items (
  id INTEGER PRIMARY KEY,
  code TEXT,
  size INTEGER,
  price TEXT,
  low TEXT,
  high TEXT,
  stock REAL,
  CHECK (size > 5)
);
CREATE UNIQUE INDEX items_stock ON items (code, stock) WHERE stock <> 5;
CREATE TABLE counted (id INTEGER PRIMARY KEY, n INTEGER) STRICT;
CREATE TABLE names (name TEXT PRIMARY KEY);
CREATE TABLE called (name TEXT REFERENCES names (name), id TEXT REFERENCES items (id));
