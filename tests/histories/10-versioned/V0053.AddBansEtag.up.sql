ALTER TABLE bans ADD COLUMN etag VARCHAR(255);

CREATE TRIGGER one_time_codes_counted
AFTER INSERT ON one_time_codes
BEGIN
    UPDATE users SET revision = revision + 1 WHERE id = NEW.user_id;
END;

CREATE TABLE consents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id VARCHAR(255) NOT NULL,
    scopes VARCHAR(255) NOT NULL,
    form VARCHAR(255),
    responded_at DATETIME,
    is_granted BOOLEAN NOT NULL DEFAULT 0 CHECK (is_granted IN (0, 1)),
    user_id INTEGER,
    CONSTRAINT consents_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE SET NULL
);

CREATE INDEX idx_consents_user_id ON consents (user_id);
