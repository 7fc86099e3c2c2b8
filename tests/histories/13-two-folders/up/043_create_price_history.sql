CREATE TABLE price_history (
  id INTEGER PRIMARY KEY,
  price_cents INTEGER NOT NULL DEFAULT 0,
  valid_from TEXT,
  variant_id INTEGER NOT NULL REFERENCES variants (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX idx_price_history_variant_id ON price_history (variant_id);
