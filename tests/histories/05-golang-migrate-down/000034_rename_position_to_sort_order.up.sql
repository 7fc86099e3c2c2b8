ALTER TABLE cards RENAME position TO sort_order;

CREATE TABLE labels (
	id INTEGER PRIMARY KEY,
	name TEXT NOT NULL,
	color TEXT,
	board_id INTEGER NOT NULL REFERENCES boards (id) ON DELETE NO ACTION
);
