ALTER TABLE totp_history DROP COLUMN created_at;
