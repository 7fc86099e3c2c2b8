ALTER TABLE one_time_codes ADD COLUMN primary_totp_history_id INTEGER REFERENCES totp_history (id) ON DELETE CASCADE;

CREATE INDEX idx_one_time_codes_primary_totp_history_id ON one_time_codes (primary_totp_history_id);
