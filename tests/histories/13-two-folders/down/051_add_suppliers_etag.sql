ALTER TABLE suppliers DROP COLUMN etag;
