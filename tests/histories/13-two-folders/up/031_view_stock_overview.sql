CREATE VIEW stock_overview AS
SELECT variants.sku, variants.title, count(*) AS n
FROM variants
LEFT JOIN stock ON stock.variant_id = variants.id
GROUP BY variants.id;

CREATE INDEX idx_addresses_country_customer_id ON addresses (country, customer_id);
