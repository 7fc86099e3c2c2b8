ALTER TABLE warehouses DROP COLUMN name_length;

ALTER TABLE shipments DROP COLUMN delivered_at;
