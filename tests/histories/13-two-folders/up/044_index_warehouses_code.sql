CREATE UNIQUE INDEX idx_warehouses_code_name_length_name ON warehouses (code, name_length, name);
