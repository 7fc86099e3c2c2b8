ALTER TABLE labels DROP COLUMN locked_at;
