ALTER TABLE memberships DROP COLUMN locked_at;
