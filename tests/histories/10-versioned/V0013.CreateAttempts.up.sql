CREATE TABLE attempts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    is_successful BOOLEAN NOT NULL DEFAULT 0 CHECK (is_successful IN (0, 1)),
    ip VARCHAR(255),
    kind VARCHAR(255) NOT NULL,
    request_uri VARCHAR(255),
    user_id INTEGER,
    CONSTRAINT attempts_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE SET NULL
);

CREATE INDEX idx_attempts_user_id ON attempts (user_id);

ALTER TABLE security_keys ADD COLUMN created_at DATETIME;
