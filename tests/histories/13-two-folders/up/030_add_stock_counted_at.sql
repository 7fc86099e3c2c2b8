ALTER TABLE stock ADD COLUMN counted_at TEXT;
