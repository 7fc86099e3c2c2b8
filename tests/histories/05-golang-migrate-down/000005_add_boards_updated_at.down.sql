ALTER TABLE boards DROP COLUMN updated_at;
