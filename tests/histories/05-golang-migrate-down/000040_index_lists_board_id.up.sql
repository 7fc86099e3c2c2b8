CREATE INDEX idx_lists_board_id ON lists (board_id);
