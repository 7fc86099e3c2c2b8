ALTER TABLE cards DROP COLUMN updated_at;

ALTER TABLE checklist_items DROP COLUMN hidden;
