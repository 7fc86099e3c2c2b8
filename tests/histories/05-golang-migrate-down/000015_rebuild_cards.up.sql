CREATE TABLE temp_cards (
	id INTEGER PRIMARY KEY,
	title TEXT NOT NULL CHECK (length(title) < 4096),
	body TEXT,
	position REAL,
	due_on TEXT,
	is_done INTEGER NOT NULL DEFAULT 0 CHECK (is_done IN (0, 1)),
	list_id INTEGER NOT NULL REFERENCES lists (id) ON DELETE NO ACTION,
	member_id INTEGER REFERENCES members (id) ON DELETE SET NULL
);

INSERT INTO temp_cards (id, title, body, position, due_on, is_done, list_id, member_id)
SELECT id, title, body, position, due_on, is_done, list_id, member_id FROM cards;

DROP TABLE cards;

ALTER TABLE temp_cards RENAME TO cards;

CREATE INDEX idx_cards_list_id ON cards (list_id);

CREATE INDEX idx_cards_member_id ON cards (member_id);

CREATE VIEW public_checklists AS
SELECT cards.title, cards.body, count(*) AS n
FROM cards
LEFT JOIN checklists ON checklists.card_id = cards.id
GROUP BY cards.id;
