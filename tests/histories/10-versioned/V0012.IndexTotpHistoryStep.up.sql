CREATE UNIQUE INDEX idx_totp_history_step_totp_setup_id ON totp_history (step, totp_setup_id);

CREATE TABLE security_keys (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kid VARCHAR(255) NOT NULL UNIQUE,
    description VARCHAR(255) NOT NULL,
    public_key BLOB,
    sign_count INTEGER NOT NULL DEFAULT 0,
    is_clone BOOLEAN NOT NULL DEFAULT 0 CHECK (is_clone IN (0, 1)),
    user_id INTEGER NOT NULL,
    CONSTRAINT security_keys_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX idx_security_keys_user_id ON security_keys (user_id);
