PRAGMA defer_foreign_keys = ON;

CREATE TABLE stock_old AS SELECT id, quantity, reserved, warehouse_id, variant_id FROM stock;

DROP TABLE stock;

CREATE TABLE stock (
  id INTEGER PRIMARY KEY,
  quantity INTEGER NOT NULL DEFAULT 0,
  reserved INTEGER NOT NULL DEFAULT 0 CHECK (reserved >= 0),
  warehouse_id INTEGER NOT NULL REFERENCES warehouses (id) ON DELETE NO ACTION,
  variant_id INTEGER NOT NULL REFERENCES variants (id) ON DELETE RESTRICT
) STRICT;

INSERT INTO stock (id, quantity, reserved, warehouse_id, variant_id)
SELECT id, quantity, reserved, warehouse_id, variant_id FROM stock_old;

DROP TABLE stock_old;

CREATE INDEX idx_stock_warehouse_id ON stock (warehouse_id);

CREATE UNIQUE INDEX idx_movements_reason_moved_at_variant_id ON movements (reason, moved_at, variant_id);
