DROP VIEW public_one_time_codes;

DROP INDEX idx_security_keys_origin_identity_check_id;

ALTER TABLE security_keys DROP COLUMN origin_identity_check_id;
