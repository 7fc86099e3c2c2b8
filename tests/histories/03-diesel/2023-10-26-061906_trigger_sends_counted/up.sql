CREATE TRIGGER sends_counted
AFTER INSERT ON sends
BEGIN
  UPDATE users SET iterations = iterations + 1 WHERE id = NEW.user_id;
END;
