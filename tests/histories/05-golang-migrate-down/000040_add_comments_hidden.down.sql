ALTER TABLE comments DROP COLUMN hidden;
