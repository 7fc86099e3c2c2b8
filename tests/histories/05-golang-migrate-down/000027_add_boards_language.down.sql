ALTER TABLE boards DROP COLUMN language;
