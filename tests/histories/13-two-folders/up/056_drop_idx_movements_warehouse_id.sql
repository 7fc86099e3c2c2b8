DROP INDEX idx_movements_warehouse_id;

ALTER TABLE products ADD COLUMN meta TEXT;
