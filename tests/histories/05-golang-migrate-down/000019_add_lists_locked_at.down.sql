ALTER TABLE lists DROP COLUMN locked_at;
