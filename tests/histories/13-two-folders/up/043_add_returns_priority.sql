ALTER TABLE returns ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;

ALTER TABLE suppliers ADD COLUMN origin_addresse_id INTEGER REFERENCES addresses (id) ON DELETE CASCADE;

CREATE INDEX idx_suppliers_origin_addresse_id ON suppliers (origin_addresse_id);
