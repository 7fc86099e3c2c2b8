CREATE INDEX idx_variants_barcode ON variants (barcode);

CREATE INDEX idx_movements_quantity ON movements (quantity) WHERE warehouse_id IS NOT NULL;

ALTER TABLE suppliers DROP COLUMN lead_days;
