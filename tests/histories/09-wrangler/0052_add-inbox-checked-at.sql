-- Migration number: 0052 	 2023-05-16T17:06:17.052Z
ALTER TABLE inbox ADD COLUMN checked_at DATETIME;
