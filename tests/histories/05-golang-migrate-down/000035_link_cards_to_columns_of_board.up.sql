ALTER TABLE cards ADD COLUMN primary_columns_of_board_id INTEGER REFERENCES columns_of_board (id) ON DELETE SET NULL;

CREATE INDEX idx_cards_primary_columns_of_board_id ON cards (primary_columns_of_board_id);

CREATE VIEW recent_boards AS
SELECT primary_workspace_id, title, is_template, summary
FROM boards;

CREATE TABLE card_labels (
	card_id INTEGER NOT NULL REFERENCES cards (id) ON DELETE RESTRICT,
	label_id INTEGER NOT NULL REFERENCES labels (id) ON DELETE NO ACTION,
	PRIMARY KEY (card_id, label_id)
) WITHOUT ROWID;
