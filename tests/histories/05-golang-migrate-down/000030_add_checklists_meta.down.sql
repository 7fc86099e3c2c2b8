ALTER TABLE checklists DROP COLUMN meta;
