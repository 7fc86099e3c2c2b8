CREATE TABLE comments (
	id INTEGER PRIMARY KEY,
	body TEXT NOT NULL,
	created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
	card_id INTEGER NOT NULL REFERENCES cards (id) ON DELETE NO ACTION,
	member_id INTEGER REFERENCES members (id) ON DELETE SET NULL
);

CREATE INDEX idx_comments_member_id ON comments (member_id);

CREATE TABLE labels (
	id INTEGER PRIMARY KEY,
	name TEXT NOT NULL,
	color TEXT,
	board_id INTEGER NOT NULL REFERENCES boards (id) ON DELETE CASCADE
);
