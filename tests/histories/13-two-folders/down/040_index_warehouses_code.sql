DROP INDEX idx_warehouses_code_name;
