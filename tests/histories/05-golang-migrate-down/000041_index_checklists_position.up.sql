CREATE INDEX idx_checklists_position_meta ON checklists (position, meta) WHERE meta IS NOT NULL;
