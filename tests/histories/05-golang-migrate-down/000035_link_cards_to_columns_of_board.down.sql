DROP TABLE card_labels;

DROP VIEW recent_boards;

DROP INDEX idx_cards_primary_columns_of_board_id;

ALTER TABLE cards DROP COLUMN primary_columns_of_board_id;
