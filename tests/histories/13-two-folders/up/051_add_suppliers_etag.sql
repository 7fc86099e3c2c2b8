ALTER TABLE suppliers ADD etag TEXT;
