DROP INDEX idx_products_description;
