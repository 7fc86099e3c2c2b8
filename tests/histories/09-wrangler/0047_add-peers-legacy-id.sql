-- Migration number: 0047 	 2023-02-09T02:49:56.047Z
ALTER TABLE peers ADD legacy_id TEXT;
