ALTER TABLE columns_of_board ADD COLUMN locked_at TEXT;
