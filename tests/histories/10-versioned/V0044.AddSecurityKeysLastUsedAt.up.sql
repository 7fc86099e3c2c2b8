ALTER TABLE security_keys ADD last_used_at DATETIME;
