ALTER TABLE products ADD updated_at TEXT;
