ALTER TABLE categories DROP COLUMN hidden;
