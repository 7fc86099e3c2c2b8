CREATE TRIGGER folders_touch
AFTER UPDATE OF priority ON folders
BEGIN
  UPDATE folders SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;
