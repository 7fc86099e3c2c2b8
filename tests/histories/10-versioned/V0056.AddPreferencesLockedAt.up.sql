ALTER TABLE preferences ADD COLUMN locked_at DATETIME;
