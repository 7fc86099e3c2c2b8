CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  total_cents INTEGER NOT NULL DEFAULT 0,
  note TEXT,
  placed_at TEXT,
  customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  addresse_id INTEGER REFERENCES addresses (id) ON DELETE SET NULL
) STRICT;

CREATE INDEX idx_orders_addresse_id ON orders (addresse_id);
