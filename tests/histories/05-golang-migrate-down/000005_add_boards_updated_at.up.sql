ALTER TABLE boards ADD COLUMN updated_at TEXT;
