ALTER TABLE devices DROP COLUMN push_token;
