CREATE TABLE bans (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ip VARCHAR(255) NOT NULL UNIQUE,
    reason VARCHAR(255),
    expires_at DATETIME
);

CREATE VIEW security_keys_listing AS
SELECT public_key, description, is_clone, kid
FROM security_keys
WHERE kid IS NOT NULL;
