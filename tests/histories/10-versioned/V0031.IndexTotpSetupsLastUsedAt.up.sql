CREATE UNIQUE INDEX idx_totp_setups_last_used_at ON totp_setups (last_used_at);
