CREATE INDEX idx_categories_title ON categories (title);
