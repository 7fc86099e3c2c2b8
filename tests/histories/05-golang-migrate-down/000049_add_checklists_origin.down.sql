ALTER TABLE checklists DROP COLUMN origin;
