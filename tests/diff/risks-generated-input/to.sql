CREATE TABLE items (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT 'x', n INTEGER AS (length(name)), CHECK (n <> 1));
CREATE UNIQUE INDEX items_n ON items (n);
CREATE UNIQUE INDEX items_lower ON items (lower(name));
CREATE UNIQUE INDEX items_some ON items (id % 2) WHERE name IS NULL;
