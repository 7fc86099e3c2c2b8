ALTER TABLE products ADD COLUMN created_at TEXT;
