-- Migration number: 0044 	 2022-12-31T12:31:52.044Z
ALTER TABLE hashtags DROP COLUMN created_at;
