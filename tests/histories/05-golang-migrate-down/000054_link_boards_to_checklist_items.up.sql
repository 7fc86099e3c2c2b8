ALTER TABLE boards ADD COLUMN primary_checklist_item_id INTEGER REFERENCES checklist_items (id) ON DELETE CASCADE;

CREATE INDEX idx_boards_primary_checklist_item_id ON boards (primary_checklist_item_id);
