CREATE INDEX idx_variants_product_id ON variants (product_id);

DROP TABLE orders;
