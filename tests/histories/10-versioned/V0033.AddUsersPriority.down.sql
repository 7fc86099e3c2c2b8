ALTER TABLE users DROP COLUMN priority;
