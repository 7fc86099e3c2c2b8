CREATE UNIQUE INDEX idx_order_lines_unit_cents_variant_id ON order_lines (unit_cents, variant_id) WHERE quantity IS NOT NULL;
