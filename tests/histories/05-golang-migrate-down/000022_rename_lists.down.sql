ALTER TABLE columns_of_board RENAME TO lists;
