CREATE INDEX idx_cards_created_at ON cards (created_at DESC);

CREATE TABLE subscriptions (
	id INTEGER PRIMARY KEY,
	kind TEXT NOT NULL,
	notified_at TEXT,
	member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
	card_id INTEGER REFERENCES cards (id) ON DELETE SET NULL
);

CREATE INDEX idx_subscriptions_card_id ON subscriptions (card_id);
