CREATE INDEX idx_totp_history_totp_setup_id ON totp_history (totp_setup_id);

DROP INDEX idx_totp_history_step_created_at;
