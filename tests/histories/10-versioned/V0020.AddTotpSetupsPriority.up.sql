ALTER TABLE totp_setups ADD priority INTEGER NOT NULL DEFAULT 1;

PRAGMA defer_foreign_keys = ON;

CREATE TABLE _bkp_totp_setups AS SELECT id, issuer, secret, digits, period, user_id, created_at, last_used_at, etag, priority FROM totp_setups;

DROP TABLE totp_setups;

CREATE TABLE totp_setups (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    secret BLOB,
    issuer VARCHAR(255) NOT NULL,
    digits INTEGER NOT NULL DEFAULT 0,
    period INTEGER NOT NULL DEFAULT 0,
    user_id INTEGER NOT NULL,
    created_at DATETIME,
    last_used_at DATETIME,
    etag VARCHAR(255),
    priority INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT totp_setups_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

INSERT INTO totp_setups (id, issuer, secret, digits, period, user_id, created_at, last_used_at, etag, priority)
SELECT id, issuer, secret, digits, period, user_id, created_at, last_used_at, etag, priority FROM _bkp_totp_setups;

DROP TABLE _bkp_totp_setups;

CREATE INDEX idx_totp_setups_user_id ON totp_setups (user_id);

CREATE INDEX idx_totp_setups_issuer_last_used_at_user_id ON totp_setups (issuer, last_used_at, user_id DESC) WHERE etag IS NOT NULL;

CREATE TRIGGER totp_setups_counted
AFTER INSERT ON totp_setups
BEGIN
    UPDATE users SET revision = revision + 1 WHERE id = NEW.user_id;
END;
