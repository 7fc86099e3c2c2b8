ALTER TABLE suppliers DROP COLUMN priority;
