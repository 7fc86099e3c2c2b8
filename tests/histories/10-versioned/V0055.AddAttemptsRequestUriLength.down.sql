ALTER TABLE attempts DROP COLUMN request_uri_length;
