CREATE INDEX idx_order_lines_unit_cents ON order_lines (unit_cents) WHERE variant_id IS NOT NULL;
