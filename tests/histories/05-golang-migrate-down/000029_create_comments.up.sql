CREATE TABLE comments (
	id INTEGER PRIMARY KEY,
	body TEXT NOT NULL,
	created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
	card_id INTEGER NOT NULL REFERENCES cards (id) ON DELETE CASCADE,
	member_id INTEGER REFERENCES members (id) ON DELETE SET NULL
);

ALTER TABLE comments ADD origin TEXT;
