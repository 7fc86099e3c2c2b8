CREATE TABLE lists (
	id INTEGER PRIMARY KEY,
	title TEXT NOT NULL,
	position REAL,
	board_id INTEGER NOT NULL REFERENCES boards (id) ON DELETE CASCADE
);

ALTER TABLE workspaces ADD revision INTEGER NOT NULL DEFAULT 1;

DROP INDEX idx_members_workspace_id;
