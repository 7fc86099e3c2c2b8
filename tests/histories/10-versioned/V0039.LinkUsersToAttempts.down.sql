CREATE TRIGGER totp_setups_counted
AFTER INSERT ON totp_setups
BEGIN
    UPDATE users SET revision = revision + 1 WHERE id = NEW.user_id;
END;

DROP INDEX idx_users_linked_attempt_id;

ALTER TABLE users DROP COLUMN linked_attempt_id;
