ALTER TABLE checklist_items ADD hidden INTEGER NOT NULL DEFAULT 1 CHECK (hidden IN (0, 1));

ALTER TABLE cards ADD COLUMN updated_at TEXT;
