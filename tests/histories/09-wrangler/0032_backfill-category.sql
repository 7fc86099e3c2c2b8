-- Migration number: 0032 	 2022-11-26T11:44:29.032Z
UPDATE notifications SET category = trim(category) WHERE category IS NOT NULL;

ALTER TABLE clients ADD COLUMN website TEXT;

ALTER TABLE objects ADD COLUMN created_at DATETIME;
