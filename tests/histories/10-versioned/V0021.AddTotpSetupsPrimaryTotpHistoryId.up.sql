ALTER TABLE totp_setups ADD COLUMN primary_totp_history_id INTEGER REFERENCES totp_history (id) ON DELETE CASCADE;

CREATE INDEX idx_totp_setups_primary_totp_history_id ON totp_setups (primary_totp_history_id);

ALTER TABLE security_keys ADD COLUMN primary_identity_check_id INTEGER REFERENCES identity_checks (id) ON DELETE SET NULL;

CREATE INDEX idx_security_keys_primary_identity_check_id ON security_keys (primary_identity_check_id);
