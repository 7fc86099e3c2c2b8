CREATE TABLE refresh_tokens (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    signature VARCHAR(255) NOT NULL UNIQUE,
    session_data BLOB,
    is_active BOOLEAN NOT NULL DEFAULT 0 CHECK (is_active IN (0, 1)),
    consent_id INTEGER NOT NULL,
    access_token_id INTEGER,
    CONSTRAINT refresh_tokens_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES consents (id) ON DELETE RESTRICT,
    CONSTRAINT refresh_tokens_access_token_id_fkey FOREIGN KEY (access_token_id) REFERENCES access_tokens (id) ON DELETE SET NULL
);

CREATE INDEX idx_refresh_tokens_consent_id ON refresh_tokens (consent_id);

CREATE INDEX idx_refresh_tokens_access_token_id ON refresh_tokens (access_token_id);
