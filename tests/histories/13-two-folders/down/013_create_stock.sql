CREATE VIEW recent_categories AS
SELECT slug, parent_id, position, title
FROM categories;

DROP TABLE stock;
