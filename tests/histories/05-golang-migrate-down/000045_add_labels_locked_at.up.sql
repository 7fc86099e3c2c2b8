ALTER TABLE labels ADD locked_at TEXT;
