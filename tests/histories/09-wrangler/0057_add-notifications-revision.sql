-- Migration number: 0057 	 2023-07-25T18:39:51.057Z
ALTER TABLE notifications ADD revision INTEGER NOT NULL DEFAULT 1;
