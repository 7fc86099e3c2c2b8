ALTER TABLE columns_of_board ADD COLUMN language TEXT;
