INSERT INTO suppliers (id, code) VALUES
  (100, 'none'),
  (101, 'third');

ALTER TABLE variants ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;

CREATE VIEW recent_categories AS
SELECT slug, parent_id, position, title
FROM categories;
