ALTER TABLE lists RENAME TO columns_of_board;
