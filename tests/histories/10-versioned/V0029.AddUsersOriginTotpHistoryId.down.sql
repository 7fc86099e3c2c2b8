DROP INDEX idx_users_origin_totp_history_id;

ALTER TABLE users DROP COLUMN origin_totp_history_id;
