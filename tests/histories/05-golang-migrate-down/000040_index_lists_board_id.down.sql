DROP INDEX idx_lists_board_id;
