CREATE TABLE movements (
  id INTEGER PRIMARY KEY,
  quantity INTEGER NOT NULL DEFAULT 0,
  reason TEXT NOT NULL,
  moved_at TEXT,
  warehouse_id INTEGER NOT NULL REFERENCES warehouses (id) ON DELETE RESTRICT,
  variant_id INTEGER NOT NULL REFERENCES variants (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX idx_movements_variant_id ON movements (variant_id);

CREATE TABLE customers (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL UNIQUE COLLATE NOCASE,
  name TEXT NOT NULL,
  phone TEXT,
  note TEXT
) STRICT;
