CREATE TRIGGER preferences_keep_has_totp
BEFORE DELETE ON preferences WHEN OLD.has_totp = 1
BEGIN
    SELECT RAISE(ABORT, 'preferences: has_totp is set');
END;

UPDATE security_keys SET description = trim(description) WHERE description IS NOT NULL;
