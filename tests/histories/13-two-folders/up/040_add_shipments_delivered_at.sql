ALTER TABLE shipments ADD COLUMN delivered_at TEXT;

ALTER TABLE warehouses ADD COLUMN name_length INTEGER GENERATED ALWAYS AS (length(name)) VIRTUAL;
