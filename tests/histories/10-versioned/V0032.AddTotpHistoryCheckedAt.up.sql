ALTER TABLE totp_history ADD COLUMN checked_at DATETIME;

PRAGMA defer_foreign_keys = ON;

CREATE TABLE _bkp_bans AS SELECT id, ip, reason, expires_at, revoked_at FROM bans;

DROP TABLE bans;

CREATE TABLE bans (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ip VARCHAR(255) NOT NULL UNIQUE,
    reason VARCHAR(255),
    revoked_at DATETIME
);

INSERT INTO bans (id, ip, reason, revoked_at)
SELECT id, ip, reason, revoked_at FROM _bkp_bans;

DROP TABLE _bkp_bans;
