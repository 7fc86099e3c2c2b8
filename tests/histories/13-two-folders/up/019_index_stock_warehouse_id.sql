CREATE INDEX idx_stock_warehouse_id_reserved ON stock (warehouse_id, reserved);
