CREATE TABLE variants (
  id INTEGER PRIMARY KEY,
  sku TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  price_cents INTEGER NOT NULL DEFAULT 0,
  barcode TEXT,
  product_id INTEGER NOT NULL REFERENCES products (id) ON DELETE NO ACTION
) STRICT;

CREATE INDEX idx_variants_product_id ON variants (product_id);
