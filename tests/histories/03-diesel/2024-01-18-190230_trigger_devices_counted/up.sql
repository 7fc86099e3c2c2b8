CREATE TRIGGER devices_counted
AFTER INSERT ON devices
BEGIN
  UPDATE users SET iterations = iterations + 1 WHERE id = NEW.user_id;
END;
