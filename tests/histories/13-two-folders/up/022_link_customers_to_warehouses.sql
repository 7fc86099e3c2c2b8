ALTER TABLE customers ADD COLUMN linked_warehouse_id INTEGER REFERENCES warehouses (id) ON DELETE SET NULL;

CREATE INDEX idx_customers_linked_warehouse_id ON customers (linked_warehouse_id);
