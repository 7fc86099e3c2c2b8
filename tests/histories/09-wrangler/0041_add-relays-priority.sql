-- Migration number: 0041 	 2022-12-05T13:32:51.041Z
ALTER TABLE relays ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;

UPDATE inbox SET etag = trim(etag) WHERE etag IS NOT NULL;

ALTER TABLE reblogs ADD COLUMN legacy_id TEXT;
