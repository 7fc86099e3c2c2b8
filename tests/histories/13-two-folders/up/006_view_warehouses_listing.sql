CREATE VIEW warehouses_listing AS
SELECT city, name, code, id
FROM warehouses
WHERE name IS NOT NULL;

CREATE TABLE stock (
  id INTEGER PRIMARY KEY,
  quantity INTEGER NOT NULL DEFAULT 0,
  reserved INTEGER NOT NULL DEFAULT 0,
  warehouse_id INTEGER NOT NULL REFERENCES warehouses (id) ON DELETE CASCADE,
  variant_id INTEGER NOT NULL REFERENCES variants (id) ON DELETE NO ACTION
) STRICT;

CREATE INDEX idx_stock_warehouse_id ON stock (warehouse_id);
