CREATE UNIQUE INDEX idx_warehouses_name_length_code_code_lower ON warehouses (name_length, code, code_lower);

CREATE INDEX idx_warehouses_code_lower ON warehouses (code_lower) WHERE is_active IS NOT NULL;
