CREATE INDEX idx_warehouses_code_name ON warehouses (code, name);
