DROP INDEX idx_labels_name_board_id;
