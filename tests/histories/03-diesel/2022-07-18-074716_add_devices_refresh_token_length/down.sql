ALTER TABLE devices DROP COLUMN refresh_token_length;
