CREATE TABLE bans (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ip VARCHAR(255) NOT NULL UNIQUE,
    reason VARCHAR(255),
    expires_at DATETIME
);

CREATE VIEW security_keys_listing AS
SELECT user_id, description, is_clone, created_at
FROM security_keys;
