CREATE INDEX idx_totp_setups_issuer_last_used_at_user_id ON totp_setups (issuer, last_used_at, user_id DESC) WHERE etag IS NOT NULL;
