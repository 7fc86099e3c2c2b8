UPDATE variants SET title = trim(title) WHERE title IS NOT NULL;

UPDATE categories SET title = trim(title) WHERE title IS NOT NULL;

ALTER TABLE suppliers ADD COLUMN external_ref TEXT;
