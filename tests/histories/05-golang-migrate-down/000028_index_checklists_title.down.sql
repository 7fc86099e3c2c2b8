DROP INDEX idx_checklists_title;
