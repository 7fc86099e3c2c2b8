PRAGMA defer_foreign_keys = ON;

CREATE TABLE _bkp_consents AS SELECT id, client_id, scopes, form, responded_at, user_id FROM consents;

DROP TABLE consents;

CREATE TABLE consents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scopes VARCHAR(255) NOT NULL,
    form VARCHAR(255),
    responded_at DATETIME,
    user_id INTEGER,
    CONSTRAINT consents_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE SET NULL
);

INSERT INTO consents (id, scopes, form, responded_at, user_id)
SELECT id, scopes, form, responded_at, user_id FROM _bkp_consents;

DROP TABLE _bkp_consents;

CREATE INDEX idx_consents_user_id ON consents (user_id);

ALTER TABLE bans ADD COLUMN origin_identity_check_id INTEGER REFERENCES identity_checks (id) ON DELETE CASCADE;

CREATE INDEX idx_bans_origin_identity_check_id ON bans (origin_identity_check_id);
