PRAGMA defer_foreign_keys = ON;

CREATE TABLE _bkp_attempts AS SELECT id, is_successful, ip, kind, request_uri, user_id, linked_totp_history_id FROM attempts;

DROP TABLE attempts;

CREATE TABLE attempts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    request_uri VARCHAR(255),
    is_successful BOOLEAN NOT NULL DEFAULT 0 CHECK (is_successful IN (0, 1)),
    ip VARCHAR(255),
    kind VARCHAR(255) NOT NULL,
    user_id INTEGER,
    linked_totp_history_id INTEGER,
    CONSTRAINT attempts_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE SET NULL,
    CONSTRAINT attempts_linked_totp_history_id_fkey FOREIGN KEY (linked_totp_history_id) REFERENCES totp_history (id) ON DELETE SET NULL
);

INSERT INTO attempts (id, is_successful, ip, kind, request_uri, user_id, linked_totp_history_id)
SELECT id, is_successful, ip, kind, request_uri, user_id, linked_totp_history_id FROM _bkp_attempts;

DROP TABLE _bkp_attempts;

CREATE INDEX idx_attempts_user_id ON attempts (user_id);

CREATE INDEX idx_attempts_linked_totp_history_id ON attempts (linked_totp_history_id);

CREATE TRIGGER attempts_keep_is_successful
BEFORE DELETE ON attempts WHEN OLD.is_successful = 1
BEGIN
    SELECT RAISE(ABORT, 'attempts: is_successful is set');
END;
