CREATE TABLE checklists (
	id INTEGER PRIMARY KEY,
	title TEXT NOT NULL,
	position REAL,
	card_id INTEGER NOT NULL REFERENCES cards (id) ON DELETE RESTRICT
);

CREATE INDEX idx_checklists_card_id ON checklists (card_id);
