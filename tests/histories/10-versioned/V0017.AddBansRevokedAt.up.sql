ALTER TABLE bans ADD revoked_at DATETIME;
