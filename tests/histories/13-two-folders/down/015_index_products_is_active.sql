DROP INDEX idx_products_category_id;

DROP INDEX idx_products_is_active_title;
