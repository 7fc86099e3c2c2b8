DROP INDEX idx_products_category_id;
