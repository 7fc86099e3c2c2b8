ALTER TABLE memberships DROP COLUMN origin;
