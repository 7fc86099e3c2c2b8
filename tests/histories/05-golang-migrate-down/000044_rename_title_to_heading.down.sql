ALTER TABLE checklists RENAME COLUMN heading TO title;
