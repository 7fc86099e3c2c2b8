ALTER TABLE users ADD COLUMN origin_totp_history_id INTEGER REFERENCES totp_history (id) ON DELETE SET NULL;

CREATE INDEX idx_users_origin_totp_history_id ON users (origin_totp_history_id);
