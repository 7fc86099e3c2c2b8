ALTER TABLE warehouses DROP COLUMN code_lower;
