ALTER TABLE identity_checks ADD meta JSON;

ALTER TABLE totp_setups ADD legacy_id VARCHAR(255);
