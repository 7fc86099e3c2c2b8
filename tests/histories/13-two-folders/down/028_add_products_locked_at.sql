DROP VIEW active_stock;

ALTER TABLE products DROP COLUMN locked_at;
