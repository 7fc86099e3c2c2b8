CREATE INDEX idx_totp_history_step_created_at ON totp_history (step, created_at);

DROP INDEX idx_totp_history_totp_setup_id;
