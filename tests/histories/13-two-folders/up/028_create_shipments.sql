CREATE TABLE shipments (
  id INTEGER PRIMARY KEY,
  carrier TEXT NOT NULL,
  tracking_code TEXT,
  shipped_at TEXT,
  order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
  warehouse_id INTEGER NOT NULL REFERENCES warehouses (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX idx_shipments_order_id ON shipments (order_id);
