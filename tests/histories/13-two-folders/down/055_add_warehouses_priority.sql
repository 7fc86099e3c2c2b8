ALTER TABLE warehouses DROP COLUMN priority;
