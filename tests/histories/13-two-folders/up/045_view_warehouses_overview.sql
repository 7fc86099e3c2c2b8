CREATE VIEW warehouses_overview AS
SELECT name_length, id, city, is_active
FROM warehouses
WHERE city IS NOT NULL;

ALTER TABLE variants ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;

PRAGMA defer_foreign_keys = ON;

CREATE TABLE warehouses_old AS SELECT id, code, name, city, is_active FROM warehouses;

DROP TABLE warehouses;

CREATE TABLE warehouses (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (length(name) < 4096),
  city TEXT,
  is_active INTEGER NOT NULL DEFAULT 0 CHECK (is_active IN (0, 1)),
  name_length INTEGER GENERATED ALWAYS AS (length(name)) VIRTUAL
) STRICT;

INSERT INTO warehouses (id, code, name, city, is_active)
SELECT id, code, name, city, is_active FROM warehouses_old;

DROP TABLE warehouses_old;

CREATE INDEX idx_warehouses_code_name ON warehouses (code, name);

CREATE UNIQUE INDEX idx_warehouses_code_name_length_name ON warehouses (code, name_length, name);
