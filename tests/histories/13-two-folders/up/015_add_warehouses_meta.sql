ALTER TABLE warehouses ADD COLUMN meta TEXT;

CREATE TABLE movements (
  id INTEGER PRIMARY KEY,
  quantity INTEGER NOT NULL DEFAULT 0,
  reason TEXT NOT NULL,
  moved_at TEXT,
  warehouse_id INTEGER NOT NULL REFERENCES warehouses (id) ON DELETE CASCADE,
  variant_id INTEGER NOT NULL REFERENCES variants (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX idx_movements_warehouse_id ON movements (warehouse_id);
