ALTER TABLE preferences DROP COLUMN locked_at;
