CREATE TABLE order_lines (
  id INTEGER PRIMARY KEY,
  quantity INTEGER NOT NULL DEFAULT 0,
  unit_cents INTEGER NOT NULL DEFAULT 0,
  order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE NO ACTION,
  variant_id INTEGER NOT NULL REFERENCES variants (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX idx_order_lines_order_id ON order_lines (order_id);

UPDATE categories SET title = trim(title) WHERE title IS NOT NULL;
