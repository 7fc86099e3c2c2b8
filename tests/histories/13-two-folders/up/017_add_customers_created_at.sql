ALTER TABLE customers ADD COLUMN created_at TEXT;
