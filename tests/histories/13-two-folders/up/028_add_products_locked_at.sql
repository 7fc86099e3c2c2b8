ALTER TABLE products ADD COLUMN locked_at TEXT;

CREATE VIEW active_stock AS
SELECT warehouses.code, warehouses.name, count(*) AS n
FROM warehouses
LEFT JOIN stock ON stock.warehouse_id = warehouses.id
GROUP BY warehouses.id;
