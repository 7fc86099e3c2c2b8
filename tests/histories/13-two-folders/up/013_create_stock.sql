CREATE TABLE stock (
  id INTEGER PRIMARY KEY,
  quantity INTEGER NOT NULL DEFAULT 0,
  reserved INTEGER NOT NULL DEFAULT 0,
  warehouse_id INTEGER NOT NULL REFERENCES warehouses (id) ON DELETE NO ACTION,
  variant_id INTEGER NOT NULL REFERENCES variants (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX idx_stock_warehouse_id ON stock (warehouse_id);

DROP VIEW IF EXISTS recent_categories;
