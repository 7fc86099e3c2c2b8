DROP INDEX idx_suppliers_origin_addresse_id;

ALTER TABLE suppliers DROP COLUMN origin_addresse_id;

ALTER TABLE returns DROP COLUMN priority;
