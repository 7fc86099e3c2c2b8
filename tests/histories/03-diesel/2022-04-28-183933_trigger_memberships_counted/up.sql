CREATE TRIGGER memberships_counted
AFTER INSERT ON memberships
BEGIN
  UPDATE users SET iterations = iterations + 1 WHERE id = NEW.user_id;
END;

ALTER TABLE folders ADD COLUMN locked_at DATETIME;
