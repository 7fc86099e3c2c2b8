ALTER TABLE checklists RENAME COLUMN title TO heading;
