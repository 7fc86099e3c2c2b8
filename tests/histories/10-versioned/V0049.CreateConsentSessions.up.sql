CREATE TABLE consent_sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    challenge_id VARCHAR(255) NOT NULL UNIQUE,
    requested_at DATETIME,
    expires_at DATETIME,
    consent_id INTEGER,
    CONSTRAINT consent_sessions_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES consents (id) ON DELETE SET NULL
);

CREATE INDEX idx_consent_sessions_consent_id ON consent_sessions (consent_id);

CREATE TRIGGER security_keys_keep_is_clone
BEFORE DELETE ON security_keys WHEN OLD.is_clone = 1
BEGIN
    SELECT RAISE(ABORT, 'security_keys: is_clone is set');
END;
