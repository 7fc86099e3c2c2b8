ALTER TABLE devices DROP COLUMN legacy_id;
