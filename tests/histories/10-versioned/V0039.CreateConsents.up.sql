CREATE TABLE consents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id VARCHAR(255) NOT NULL,
    scopes VARCHAR(255) NOT NULL,
    form VARCHAR(255),
    responded_at DATETIME,
    is_granted BOOLEAN NOT NULL DEFAULT 0 CHECK (is_granted IN (0, 1)),
    user_id INTEGER,
    CONSTRAINT consents_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE SET NULL
);

CREATE INDEX idx_consents_user_id ON consents (user_id);

ALTER TABLE attempts ADD COLUMN linked_totp_history_id INTEGER REFERENCES totp_history (id) ON DELETE SET NULL;

CREATE INDEX idx_attempts_linked_totp_history_id ON attempts (linked_totp_history_id);

ALTER TABLE totp_history ADD COLUMN linked_security_key_id INTEGER REFERENCES security_keys (id) ON DELETE SET NULL;

CREATE INDEX idx_totp_history_linked_security_key_id ON totp_history (linked_security_key_id);
