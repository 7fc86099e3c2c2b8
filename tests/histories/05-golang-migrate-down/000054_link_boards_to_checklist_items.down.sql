DROP INDEX idx_boards_primary_checklist_item_id;

ALTER TABLE boards DROP COLUMN primary_checklist_item_id;
