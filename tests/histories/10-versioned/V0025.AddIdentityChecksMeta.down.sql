ALTER TABLE totp_setups DROP COLUMN legacy_id;

ALTER TABLE identity_checks DROP COLUMN meta;
