UPDATE suppliers SET phone = trim(phone) WHERE phone IS NOT NULL;

CREATE TABLE returns (
  id INTEGER PRIMARY KEY,
  reason TEXT NOT NULL,
  received_at TEXT,
  refund_cents INTEGER NOT NULL DEFAULT 0,
  order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX idx_returns_order_id ON returns (order_id);
