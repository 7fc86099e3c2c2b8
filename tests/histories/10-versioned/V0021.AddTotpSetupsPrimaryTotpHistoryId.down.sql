DROP INDEX idx_security_keys_primary_identity_check_id;

ALTER TABLE security_keys DROP COLUMN primary_identity_check_id;

DROP INDEX idx_totp_setups_primary_totp_history_id;

ALTER TABLE totp_setups DROP COLUMN primary_totp_history_id;
