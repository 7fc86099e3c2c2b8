ALTER TABLE memberships DROP COLUMN etag;
