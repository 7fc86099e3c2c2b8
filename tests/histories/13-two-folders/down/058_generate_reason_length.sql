ALTER TABLE movements DROP COLUMN reason_length;
