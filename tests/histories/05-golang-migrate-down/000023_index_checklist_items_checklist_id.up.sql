CREATE INDEX idx_checklist_items_checklist_id_position_body ON checklist_items (checklist_id, position, body DESC);

CREATE TABLE card_labels (
	card_id INTEGER NOT NULL REFERENCES cards (id) ON DELETE CASCADE,
	label_id INTEGER NOT NULL REFERENCES labels (id) ON DELETE NO ACTION,
	PRIMARY KEY (card_id, label_id)
) WITHOUT ROWID;

CREATE INDEX idx_card_labels_label_id ON card_labels (label_id);
