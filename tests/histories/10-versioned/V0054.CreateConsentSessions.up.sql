CREATE TABLE consent_sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    challenge_id VARCHAR(255) NOT NULL UNIQUE,
    requested_at DATETIME,
    expires_at DATETIME,
    consent_id INTEGER,
    CONSTRAINT consent_sessions_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES consents (id) ON DELETE SET NULL
);

CREATE INDEX idx_consent_sessions_consent_id ON consent_sessions (consent_id);

ALTER TABLE consent_sessions ADD COLUMN linked_user_id INTEGER REFERENCES users (id) ON DELETE SET NULL;

CREATE INDEX idx_consent_sessions_linked_user_id ON consent_sessions (linked_user_id);
