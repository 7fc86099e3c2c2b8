CREATE UNIQUE INDEX idx_movements_moved_at ON movements (moved_at) WHERE variant_id IS NOT NULL;

CREATE VIEW public_variants AS
SELECT products.sku, products.title, count(*) AS n
FROM products
LEFT JOIN variants ON variants.product_id = products.id
GROUP BY products.id;
