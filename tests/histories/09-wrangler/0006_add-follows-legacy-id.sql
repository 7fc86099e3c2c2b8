-- Migration number: 0006 	 2021-09-21T05:39:13.006Z
ALTER TABLE follows ADD COLUMN legacy_id TEXT;
