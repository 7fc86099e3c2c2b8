CREATE TRIGGER totp_setups_counted
AFTER INSERT ON totp_setups
BEGIN
    UPDATE users SET revision = revision + 1 WHERE id = NEW.user_id;
END;

ALTER TABLE security_keys ADD COLUMN description_substr VARCHAR(255) GENERATED ALWAYS AS (substr(description, 1, 8)) VIRTUAL;
