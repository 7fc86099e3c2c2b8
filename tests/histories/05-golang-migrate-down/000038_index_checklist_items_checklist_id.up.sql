CREATE INDEX idx_checklist_items_checklist_id ON checklist_items (checklist_id);

CREATE TRIGGER boards_touch
AFTER UPDATE OF is_template ON boards
BEGIN
	UPDATE boards SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;
