CREATE TABLE totp_history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step BLOB,
    created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    totp_setup_id INTEGER NOT NULL,
    CONSTRAINT totp_history_totp_setup_id_fkey FOREIGN KEY (totp_setup_id) REFERENCES totp_setups (id) ON DELETE NO ACTION
);

CREATE INDEX idx_totp_history_totp_setup_id ON totp_history (totp_setup_id);
