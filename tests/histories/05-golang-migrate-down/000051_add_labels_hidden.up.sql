ALTER TABLE labels ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1));

ALTER TABLE checklist_items DROP COLUMN is_checked;
