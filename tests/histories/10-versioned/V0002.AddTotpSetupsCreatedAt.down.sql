DROP VIEW recent_identity_checks;

ALTER TABLE totp_setups DROP COLUMN created_at;
