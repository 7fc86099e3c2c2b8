PRAGMA defer_foreign_keys = ON;

CREATE TABLE _bkp_consents AS SELECT id, client_id, scopes, form, responded_at, is_granted, user_id FROM consents;

DROP TABLE consents;

CREATE TABLE consents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id VARCHAR(255) NOT NULL,
    scopes VARCHAR(255) NOT NULL,
    form VARCHAR(255),
    responded_at DATETIME,
    user_id INTEGER,
    CONSTRAINT consents_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE SET NULL
);

INSERT INTO consents (id, client_id, scopes, form, responded_at, user_id)
SELECT id, client_id, scopes, form, responded_at, user_id FROM _bkp_consents;

DROP TABLE _bkp_consents;

CREATE INDEX idx_consents_user_id ON consents (user_id);
