CREATE INDEX idx_lists_hidden ON lists (hidden DESC);

ALTER TABLE boards ADD COLUMN updated_at TEXT;

UPDATE checklists SET title = trim(title) WHERE title IS NOT NULL;
