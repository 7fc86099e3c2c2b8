ALTER TABLE totp_setups DROP COLUMN external_ref;
