PRAGMA defer_foreign_keys = ON;

CREATE TABLE orders_old AS SELECT id, number, state, total_cents, note, placed_at, customer_id, addresse_id FROM orders;

DROP TABLE orders;

CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  total_cents INTEGER NOT NULL DEFAULT 0,
  note TEXT,
  placed_at TEXT,
  customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  addresse_id INTEGER REFERENCES addresses (id) ON DELETE SET NULL,
  number_substr TEXT GENERATED ALWAYS AS (substr(number, 1, 8)) VIRTUAL
) STRICT;

INSERT INTO orders (id, number, total_cents, note, placed_at, customer_id, addresse_id)
SELECT id, number, total_cents, note, placed_at, customer_id, addresse_id FROM orders_old;

DROP TABLE orders_old;

CREATE INDEX idx_orders_addresse_id ON orders (addresse_id);
