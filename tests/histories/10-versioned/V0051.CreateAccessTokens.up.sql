CREATE TABLE access_tokens (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    signature VARCHAR(255) NOT NULL UNIQUE,
    session_data BLOB,
    is_active BOOLEAN NOT NULL DEFAULT 0 CHECK (is_active IN (0, 1)),
    consent_id INTEGER NOT NULL,
    CONSTRAINT access_tokens_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES consents (id) ON DELETE RESTRICT
);

CREATE INDEX idx_access_tokens_consent_id ON access_tokens (consent_id);

CREATE INDEX idx_consents_responded_at_scopes_user_id ON consents (responded_at, scopes, user_id DESC);
