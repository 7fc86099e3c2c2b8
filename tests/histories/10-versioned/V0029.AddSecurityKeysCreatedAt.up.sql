ALTER TABLE security_keys ADD created_at DATETIME;
