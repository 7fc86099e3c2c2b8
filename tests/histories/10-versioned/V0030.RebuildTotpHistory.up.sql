PRAGMA defer_foreign_keys = ON;

CREATE TABLE _bkp_totp_history AS SELECT id, step, created_at, totp_setup_id FROM totp_history;

DROP TABLE totp_history;

CREATE TABLE totp_history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step BLOB,
    created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    totp_setup_id INTEGER NOT NULL,
    CONSTRAINT totp_history_totp_setup_id_fkey FOREIGN KEY (totp_setup_id) REFERENCES totp_setups (id) ON DELETE CASCADE
);

INSERT INTO totp_history (id, step, created_at, totp_setup_id)
SELECT id, step, created_at, totp_setup_id FROM _bkp_totp_history;

DROP TABLE _bkp_totp_history;

CREATE INDEX idx_totp_history_totp_setup_id ON totp_history (totp_setup_id);

CREATE UNIQUE INDEX idx_totp_history_step_totp_setup_id ON totp_history (step, totp_setup_id);
