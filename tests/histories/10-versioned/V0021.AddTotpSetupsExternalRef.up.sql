ALTER TABLE totp_setups ADD COLUMN external_ref VARCHAR(255);
