CREATE TABLE temp_labels (
	id INTEGER PRIMARY KEY,
	name TEXT NOT NULL,
	color TEXT,
	board_id INTEGER NOT NULL REFERENCES boards (id) ON DELETE NO ACTION
);

INSERT INTO temp_labels (id, name, color, board_id)
SELECT id, name, color, board_id FROM labels;

DROP TABLE labels;

ALTER TABLE temp_labels RENAME TO labels;

ALTER TABLE boards RENAME kind TO category;

CREATE INDEX idx_boards_primary_workspace_id_summary_member_id ON boards (primary_workspace_id, summary, member_id) WHERE member_id IS NOT NULL;
