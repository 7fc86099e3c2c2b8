DROP INDEX idx_products_origin_warehouse_id;

ALTER TABLE products DROP COLUMN origin_warehouse_id;
