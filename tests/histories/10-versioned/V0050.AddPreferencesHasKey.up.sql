ALTER TABLE preferences ADD COLUMN has_key BOOLEAN NOT NULL DEFAULT 0 CHECK (has_key IN (0, 1));

PRAGMA defer_foreign_keys = ON;

CREATE TABLE _bkp_totp_setups AS SELECT id, secret, issuer, digits, user_id, created_at, last_used_at, etag, priority, external_ref, legacy_id, linked_preference_id FROM totp_setups;

DROP TABLE totp_setups;

CREATE TABLE totp_setups (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    issuer VARCHAR(255) NOT NULL,
    secret BLOB,
    digits INTEGER NOT NULL DEFAULT 0,
    user_id INTEGER NOT NULL,
    created_at DATETIME,
    last_used_at DATETIME,
    etag VARCHAR(255),
    priority INTEGER NOT NULL DEFAULT 1,
    external_ref VARCHAR(255),
    legacy_id VARCHAR(255),
    linked_preference_id INTEGER,
    CONSTRAINT totp_setups_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT totp_setups_linked_preference_id_fkey FOREIGN KEY (linked_preference_id) REFERENCES preferences (id) ON DELETE SET NULL
);

INSERT INTO totp_setups (id, secret, issuer, digits, user_id, created_at, last_used_at, etag, priority, external_ref, legacy_id, linked_preference_id)
SELECT id, secret, issuer, digits, user_id, created_at, last_used_at, etag, priority, external_ref, legacy_id, linked_preference_id FROM _bkp_totp_setups;

DROP TABLE _bkp_totp_setups;

CREATE INDEX idx_totp_setups_user_id ON totp_setups (user_id);

CREATE INDEX idx_totp_setups_issuer_last_used_at_user_id ON totp_setups (issuer, last_used_at, user_id DESC) WHERE etag IS NOT NULL;

CREATE INDEX idx_totp_setups_linked_preference_id ON totp_setups (linked_preference_id);

CREATE TRIGGER totp_setups_counted
AFTER INSERT ON totp_setups
BEGIN
    UPDATE users SET revision = revision + 1 WHERE id = NEW.user_id;
END;
