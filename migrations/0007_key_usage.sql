ALTER TABLE api_keys ADD COLUMN last_used_at TEXT;
ALTER TABLE api_keys RENAME COLUMN label TO name;

-- Keys that still work, with their owners.
CREATE VIEW active_api_keys AS
SELECT api_keys.id, api_keys.name, api_keys.last_used_at, users.email AS owner_email
FROM api_keys
JOIN users ON users.id = api_keys.user_id
WHERE api_keys.revoked_at IS NULL;
