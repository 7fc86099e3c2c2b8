CREATE INDEX idx_order_lines_variant_id ON order_lines (variant_id);
