ALTER TABLE card_labels ADD COLUMN origin_card_id INTEGER REFERENCES cards (id) ON DELETE CASCADE;

CREATE INDEX idx_card_labels_origin_card_id ON card_labels (origin_card_id);

CREATE VIEW active_lists AS
SELECT boards.heading, boards.description, count(*) AS n
FROM boards
LEFT JOIN lists ON lists.board_id = boards.id
GROUP BY boards.id;

CREATE TABLE subscriptions (
	id INTEGER PRIMARY KEY,
	kind TEXT NOT NULL,
	notified_at TEXT,
	member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE RESTRICT,
	card_id INTEGER REFERENCES cards (id) ON DELETE SET NULL
);

CREATE INDEX idx_subscriptions_card_id ON subscriptions (card_id);
