PRAGMA defer_foreign_keys = ON;

CREATE TABLE _bkp_totp_setups AS SELECT id, issuer, secret, digits, period, user_id, created_at, last_used_at, primary_totp_history_id, legacy_id FROM totp_setups;

DROP TABLE totp_setups;

CREATE TABLE totp_setups (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    issuer VARCHAR(255) NOT NULL,
    secret BLOB,
    digits INTEGER NOT NULL DEFAULT 0,
    period INTEGER NOT NULL DEFAULT 0,
    user_id INTEGER NOT NULL,
    created_at DATETIME,
    last_used_at DATETIME,
    primary_totp_history_id INTEGER,
    legacy_id VARCHAR(255) NOT NULL DEFAULT '',
    CONSTRAINT totp_setups_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT totp_setups_primary_totp_history_id_fkey FOREIGN KEY (primary_totp_history_id) REFERENCES totp_history (id) ON DELETE CASCADE
);

INSERT INTO totp_setups (id, issuer, secret, digits, period, user_id, created_at, last_used_at, primary_totp_history_id, legacy_id)
SELECT id, issuer, secret, digits, period, user_id, created_at, last_used_at, primary_totp_history_id, coalesce(legacy_id, '') FROM _bkp_totp_setups;

DROP TABLE _bkp_totp_setups;

CREATE INDEX idx_totp_setups_user_id ON totp_setups (user_id);

CREATE INDEX idx_totp_setups_primary_totp_history_id ON totp_setups (primary_totp_history_id);

CREATE UNIQUE INDEX idx_totp_setups_last_used_at ON totp_setups (last_used_at);

CREATE TRIGGER totp_setups_counted
AFTER INSERT ON totp_setups
BEGIN
    UPDATE users SET revision = revision + 1 WHERE id = NEW.user_id;
END;
