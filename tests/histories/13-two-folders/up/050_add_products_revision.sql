ALTER TABLE products ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;

PRAGMA defer_foreign_keys = ON;

CREATE TABLE variants_old AS SELECT id, sku, title, price_cents, barcode, product_id, etag FROM variants;

DROP TABLE variants;

CREATE TABLE variants (
  id INTEGER PRIMARY KEY,
  sku TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  barcode TEXT,
  product_id INTEGER NOT NULL REFERENCES products (id) ON DELETE NO ACTION,
  sku_substr TEXT GENERATED ALWAYS AS (substr(sku, 1, 8)) VIRTUAL,
  etag TEXT,
  title_lower TEXT GENERATED ALWAYS AS (lower(title)) VIRTUAL
) STRICT;

INSERT INTO variants (id, sku, title, barcode, product_id, etag)
SELECT id, sku, title, barcode, product_id, etag FROM variants_old;

DROP TABLE variants_old;

CREATE INDEX idx_variants_product_id ON variants (product_id);
