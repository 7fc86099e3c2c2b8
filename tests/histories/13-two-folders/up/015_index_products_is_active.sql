CREATE INDEX idx_products_is_active_title ON products (is_active, title);

CREATE INDEX idx_products_category_id ON products (category_id);
