ALTER TABLE security_keys DROP COLUMN origin;
