CREATE VIEW stock_overview AS
SELECT reserved, variant_id, quantity, warehouse_id
FROM stock
WHERE warehouse_id IS NOT NULL;
