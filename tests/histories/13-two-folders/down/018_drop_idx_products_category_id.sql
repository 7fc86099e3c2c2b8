CREATE INDEX idx_products_category_id ON products (category_id);
