-- Migration number: 0047 	 2023-06-18T19:00:48.047Z
ALTER TABLE relays ADD COLUMN legacy_id TEXT;
