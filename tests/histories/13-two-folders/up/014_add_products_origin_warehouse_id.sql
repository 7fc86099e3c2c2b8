ALTER TABLE products ADD COLUMN origin_warehouse_id INTEGER REFERENCES warehouses (id) ON DELETE CASCADE;

CREATE INDEX idx_products_origin_warehouse_id ON products (origin_warehouse_id);
