PRAGMA defer_foreign_keys = ON;

CREATE TABLE shipments_old AS SELECT id, carrier, tracking_code, shipped_at, order_id, warehouse_id, delivered_at FROM shipments;

DROP TABLE shipments;

CREATE TABLE shipments (
  id INTEGER PRIMARY KEY,
  carrier TEXT NOT NULL,
  tracking_code TEXT,
  shipped_at TEXT,
  order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
  warehouse_id INTEGER NOT NULL REFERENCES warehouses (id) ON DELETE RESTRICT,
  delivered_at TEXT
) STRICT;

INSERT INTO shipments (id, carrier, tracking_code, shipped_at, order_id, warehouse_id, delivered_at)
SELECT id, carrier, tracking_code, shipped_at, order_id, warehouse_id, delivered_at FROM shipments_old;

DROP TABLE shipments_old;

CREATE INDEX idx_shipments_order_id ON shipments (order_id);

CREATE INDEX idx_shipments_warehouse_id ON shipments (warehouse_id);
