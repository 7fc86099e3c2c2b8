ALTER TABLE security_keys DROP COLUMN last_used_at;
