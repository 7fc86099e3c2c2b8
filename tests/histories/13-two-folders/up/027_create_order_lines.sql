CREATE TABLE order_lines (
  id INTEGER PRIMARY KEY,
  quantity INTEGER NOT NULL DEFAULT 0,
  unit_cents INTEGER NOT NULL DEFAULT 0,
  order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
  variant_id INTEGER NOT NULL REFERENCES variants (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX idx_order_lines_order_id ON order_lines (order_id);

CREATE INDEX idx_order_lines_variant_id ON order_lines (variant_id);

DROP INDEX idx_addresses_customer_id;
