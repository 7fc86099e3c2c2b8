CREATE TABLE temp_columns_of_board (
	id INTEGER PRIMARY KEY,
	heading TEXT NOT NULL,
	position REAL,
	board_id INTEGER NOT NULL REFERENCES boards (id) ON DELETE NO ACTION,
	title_length INTEGER GENERATED ALWAYS AS (length(heading)) VIRTUAL,
	hidden INTEGER NOT NULL DEFAULT 1 CHECK (hidden IN (0, 1)),
	legacy_id TEXT,
	language TEXT,
	locked_at TEXT
);

INSERT INTO temp_columns_of_board (id, heading, position, board_id, hidden, legacy_id, language, locked_at)
SELECT id, heading, position, board_id, hidden, legacy_id, language, locked_at FROM columns_of_board;

DROP TABLE columns_of_board;

ALTER TABLE temp_columns_of_board RENAME TO columns_of_board;

CREATE INDEX idx_lists_hidden ON "columns_of_board" (hidden DESC);

CREATE UNIQUE INDEX idx_activities_payload_verb ON activities (payload, verb);
