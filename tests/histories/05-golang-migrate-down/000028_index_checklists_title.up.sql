CREATE INDEX idx_checklists_title ON checklists (lower(title));
