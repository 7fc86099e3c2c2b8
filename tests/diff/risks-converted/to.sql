CREATE TABLE items (
  id INTEGER PRIMARY KEY,
  code TEXT,
  size TEXT,
  price REAL CHECK (price >= 0 OR price = 'free'),
  low INTEGER CHECK (low IN (1, 2, 3)),
  high INTEGER CHECK (high < 'z'),
  stock REAL NOT NULL DEFAULT 5,
  CHECK (size > 5)
);
CREATE UNIQUE INDEX items_stock ON items (code, stock) WHERE stock <> 5;
CREATE TABLE counted (id INTEGER PRIMARY KEY, n TEXT CHECK (length(n) < 3)) STRICT;
CREATE TABLE names (name TEXT PRIMARY KEY);
CREATE TABLE called (name INTEGER REFERENCES names (name), id INTEGER REFERENCES items (id));
