ALTER TABLE bans DROP COLUMN revoked_at;
