CREATE TABLE shipments (
  id INTEGER PRIMARY KEY,
  carrier TEXT NOT NULL,
  tracking_code TEXT,
  shipped_at TEXT,
  order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
  warehouse_id INTEGER NOT NULL REFERENCES warehouses (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX idx_shipments_order_id ON shipments (order_id);

CREATE INDEX idx_shipments_warehouse_id ON shipments (warehouse_id);

UPDATE shipments SET carrier = trim(carrier) WHERE carrier IS NOT NULL;

CREATE TABLE returns (
  id INTEGER PRIMARY KEY,
  reason TEXT NOT NULL,
  received_at TEXT,
  refund_cents INTEGER NOT NULL DEFAULT 0,
  order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE
) STRICT;
