CREATE TRIGGER totp_setups_counted
AFTER INSERT ON totp_setups
BEGIN
    UPDATE users SET revision = revision + 1 WHERE id = NEW.user_id;
END;
