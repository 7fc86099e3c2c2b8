ALTER TABLE devices DROP COLUMN locked_at;
