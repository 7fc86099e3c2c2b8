ALTER TABLE totp_setups DROP COLUMN period;
