ALTER TABLE columns_of_board ADD COLUMN legacy_id TEXT;
