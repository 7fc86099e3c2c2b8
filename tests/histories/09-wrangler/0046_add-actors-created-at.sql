-- Migration number: 0046 	 2023-05-24T22:34:01.046Z
ALTER TABLE actors ADD COLUMN created_at DATETIME;

ALTER TABLE objects ADD origin TEXT;

ALTER TABLE notifications ADD COLUMN checked_at DATETIME;
