DROP INDEX idx_categories_title;
