CREATE TRIGGER events_counted
AFTER INSERT ON events
BEGIN
  UPDATE users SET iterations = iterations + 1 WHERE id = NEW.user_id;
END;
