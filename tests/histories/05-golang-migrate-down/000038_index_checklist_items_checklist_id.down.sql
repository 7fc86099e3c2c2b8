DROP TRIGGER boards_touch;

DROP INDEX idx_checklist_items_checklist_id;
