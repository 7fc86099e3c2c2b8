PRAGMA defer_foreign_keys = ON;

CREATE TABLE _bkp_consents AS SELECT id, scopes, form, responded_at, user_id, created_at FROM consents;

DROP TABLE consents;

CREATE TABLE consents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scopes VARCHAR(255) NOT NULL,
    form VARCHAR(255),
    responded_at DATETIME,
    user_id INTEGER,
    created_at DATETIME,
    CONSTRAINT consents_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE SET NULL
);

INSERT INTO consents (id, scopes, form, responded_at, user_id, created_at)
SELECT id, scopes, form, responded_at, user_id, created_at FROM _bkp_consents;

DROP TABLE _bkp_consents;

CREATE INDEX idx_consents_user_id ON consents (user_id);

CREATE INDEX idx_consents_responded_at_scopes_user_id ON consents (responded_at, scopes, user_id DESC);
