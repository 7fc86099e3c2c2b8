ALTER TABLE totp_setups ADD COLUMN legacy_id VARCHAR(255);

UPDATE one_time_codes SET intent = trim(intent) WHERE intent IS NOT NULL;
