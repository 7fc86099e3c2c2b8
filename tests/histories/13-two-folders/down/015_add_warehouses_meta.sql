DROP TABLE movements;

ALTER TABLE warehouses DROP COLUMN meta;
