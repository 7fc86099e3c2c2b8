CREATE TABLE invites (
	id INTEGER PRIMARY KEY,
	code TEXT NOT NULL UNIQUE,
	role TEXT NOT NULL,
	expires_at TEXT,
	workspace_id INTEGER NOT NULL REFERENCES workspaces (id) ON DELETE RESTRICT
);

CREATE TABLE activities (
	id INTEGER PRIMARY KEY,
	verb TEXT NOT NULL,
	payload TEXT NOT NULL DEFAULT '{}',
	happened_at TEXT,
	board_id INTEGER NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
	member_id INTEGER REFERENCES members (id) ON DELETE SET NULL
);

CREATE INDEX idx_activities_member_id ON activities (member_id);

CREATE INDEX idx_boards_description_origin_workspace_id ON boards (description, origin_workspace_id DESC);
