-- Migration number: 0007 	 2021-08-29T11:04:44.007Z
ALTER TABLE notifications ADD COLUMN checked_at DATETIME;
