ALTER TABLE columns_of_board DROP COLUMN language;
