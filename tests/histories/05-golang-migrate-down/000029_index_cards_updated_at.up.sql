CREATE INDEX idx_cards_updated_at ON cards (updated_at);

CREATE TABLE files (
	id INTEGER PRIMARY KEY,
	name TEXT NOT NULL,
	size INTEGER NOT NULL DEFAULT 0,
	object_key TEXT NOT NULL UNIQUE,
	created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
	card_id INTEGER NOT NULL REFERENCES cards (id) ON DELETE NO ACTION
);

CREATE INDEX idx_files_card_id ON files (card_id);
