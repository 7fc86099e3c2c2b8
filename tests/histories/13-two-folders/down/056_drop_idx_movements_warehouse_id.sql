ALTER TABLE products DROP COLUMN meta;

CREATE INDEX idx_movements_warehouse_id ON movements (warehouse_id);
