CREATE TABLE users (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    username VARCHAR(255) NOT NULL UNIQUE COLLATE NOCASE,
    email VARCHAR(255) COLLATE NOCASE,
    groups_csv VARCHAR(255),
    last_seen_at DATETIME
);

CREATE TABLE identity_checks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    jti VARCHAR(255) NOT NULL UNIQUE,
    action VARCHAR(255) NOT NULL,
    issued_at DATETIME,
    expires_at DATETIME,
    consumed_at DATETIME,
    user_id INTEGER NOT NULL,
    CONSTRAINT identity_checks_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX idx_identity_checks_user_id ON identity_checks (user_id);

CREATE TABLE totp_setups (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    issuer VARCHAR(255) NOT NULL,
    secret BLOB,
    digits INTEGER NOT NULL DEFAULT 0,
    period INTEGER NOT NULL DEFAULT 0,
    user_id INTEGER NOT NULL,
    CONSTRAINT totp_setups_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX idx_totp_setups_user_id ON totp_setups (user_id);
