ALTER TABLE movements DROP COLUMN origin;
