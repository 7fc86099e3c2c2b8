ALTER TABLE checklists DROP COLUMN position;

ALTER TABLE lists ADD COLUMN priority INTEGER NOT NULL DEFAULT 1;

CREATE UNIQUE INDEX idx_checklists_card_id_legacy_id ON checklists (card_id, legacy_id);
