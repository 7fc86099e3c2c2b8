DROP INDEX idx_security_keys_origin_preference_id;

ALTER TABLE security_keys DROP COLUMN origin_preference_id;
