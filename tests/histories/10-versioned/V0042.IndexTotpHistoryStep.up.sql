CREATE INDEX idx_totp_history_step_created_at_totp_setup_id ON totp_history (step, created_at, totp_setup_id DESC);
