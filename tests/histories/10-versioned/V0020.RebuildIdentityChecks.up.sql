PRAGMA defer_foreign_keys = ON;

CREATE TABLE _bkp_identity_checks AS SELECT id, jti, action, issued_at, expires_at, consumed_at, user_id, ip, external_ref, etag FROM identity_checks;

DROP TABLE identity_checks;

CREATE TABLE identity_checks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    jti VARCHAR(255) NOT NULL UNIQUE,
    action VARCHAR(255) NOT NULL,
    issued_at DATETIME,
    expires_at DATETIME,
    consumed_at DATETIME,
    user_id INTEGER NOT NULL,
    ip VARCHAR(255),
    external_ref VARCHAR(255),
    etag VARCHAR(255),
    CONSTRAINT identity_checks_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT
);

INSERT INTO identity_checks (id, jti, action, issued_at, expires_at, consumed_at, user_id, ip, external_ref, etag)
SELECT id, jti, action, issued_at, expires_at, consumed_at, user_id, ip, external_ref, etag FROM _bkp_identity_checks;

DROP TABLE _bkp_identity_checks;
