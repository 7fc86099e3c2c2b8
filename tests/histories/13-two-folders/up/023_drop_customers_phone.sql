ALTER TABLE customers DROP COLUMN phone;

CREATE INDEX idx_variants_price_cents_sku ON variants (price_cents, sku) WHERE legacy_id IS NOT NULL;
