ALTER TABLE bans DROP COLUMN revoked_at;

ALTER TABLE attempts DROP COLUMN priority;
