ALTER TABLE warehouses DROP COLUMN legacy_id;

ALTER TABLE categories RENAME COLUMN heading TO title;
