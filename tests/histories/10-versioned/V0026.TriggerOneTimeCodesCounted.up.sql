CREATE TRIGGER one_time_codes_counted
AFTER INSERT ON one_time_codes
BEGIN
    UPDATE users SET revision = revision + 1 WHERE id = NEW.user_id;
END;
