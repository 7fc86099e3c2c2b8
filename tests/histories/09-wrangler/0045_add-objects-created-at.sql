-- Migration number: 0045 	 2023-01-30T14:01:54.045Z
ALTER TABLE objects ADD COLUMN created_at DATETIME;
