PRAGMA defer_foreign_keys = ON;

CREATE TABLE _bkp_consent_sessions AS SELECT id, challenge_id, requested_at, expires_at, consent_id FROM consent_sessions;

DROP TABLE consent_sessions;

CREATE TABLE consent_sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    expires_at DATETIME,
    challenge_id VARCHAR(255) NOT NULL UNIQUE,
    requested_at DATETIME,
    consent_id INTEGER,
    CONSTRAINT consent_sessions_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES consents (id) ON DELETE SET NULL
);

INSERT INTO consent_sessions (id, challenge_id, requested_at, expires_at, consent_id)
SELECT id, challenge_id, requested_at, expires_at, consent_id FROM _bkp_consent_sessions;

DROP TABLE _bkp_consent_sessions;

CREATE INDEX idx_consent_sessions_consent_id ON consent_sessions (consent_id);
