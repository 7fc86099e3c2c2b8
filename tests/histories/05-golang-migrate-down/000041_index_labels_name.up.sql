CREATE INDEX idx_labels_name_board_id ON labels (lower(name), board_id) WHERE name IS NOT NULL;
