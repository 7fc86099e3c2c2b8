ALTER TABLE devices ADD COLUMN legacy_id TEXT;
