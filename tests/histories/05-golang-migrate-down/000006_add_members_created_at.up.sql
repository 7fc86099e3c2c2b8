ALTER TABLE members ADD COLUMN created_at TEXT;

CREATE TABLE cards (
	id INTEGER PRIMARY KEY,
	title TEXT NOT NULL,
	body TEXT,
	position REAL,
	due_on TEXT,
	is_done INTEGER NOT NULL DEFAULT 0 CHECK (is_done IN (0, 1)),
	list_id INTEGER NOT NULL REFERENCES lists (id) ON DELETE NO ACTION,
	member_id INTEGER REFERENCES members (id) ON DELETE SET NULL
);

CREATE INDEX idx_cards_list_id ON cards (list_id);

CREATE INDEX idx_cards_member_id ON cards (member_id);
