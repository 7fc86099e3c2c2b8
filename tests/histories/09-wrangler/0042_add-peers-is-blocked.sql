-- Migration number: 0042 	 2022-12-08T07:36:43.042Z
ALTER TABLE peers ADD COLUMN is_blocked BOOLEAN NOT NULL DEFAULT 0 CHECK (is_blocked IN (0, 1));
