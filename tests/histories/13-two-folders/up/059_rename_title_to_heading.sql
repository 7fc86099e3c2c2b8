ALTER TABLE categories RENAME COLUMN title TO heading;

ALTER TABLE warehouses ADD legacy_id TEXT;
