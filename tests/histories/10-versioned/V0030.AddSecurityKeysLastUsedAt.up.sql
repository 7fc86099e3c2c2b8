ALTER TABLE security_keys ADD COLUMN last_used_at DATETIME;
