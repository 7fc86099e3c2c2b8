CREATE TABLE workspaces (
	id INTEGER PRIMARY KEY,
	slug TEXT NOT NULL UNIQUE,
	title TEXT NOT NULL,
	settings TEXT NOT NULL DEFAULT '{}',
	created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
);

CREATE TABLE members (
	id INTEGER PRIMARY KEY,
	email TEXT NOT NULL UNIQUE COLLATE NOCASE,
	name TEXT NOT NULL,
	role TEXT NOT NULL,
	is_guest INTEGER NOT NULL DEFAULT 0 CHECK (is_guest IN (0, 1)),
	last_seen_at TEXT,
	workspace_id INTEGER NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE
);

CREATE INDEX idx_members_workspace_id ON members (workspace_id);

CREATE TABLE boards (
	id INTEGER PRIMARY KEY,
	title TEXT NOT NULL,
	description TEXT,
	kind TEXT NOT NULL,
	is_template INTEGER NOT NULL DEFAULT 0 CHECK (is_template IN (0, 1)),
	created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
	workspace_id INTEGER NOT NULL REFERENCES workspaces (id) ON DELETE NO ACTION,
	member_id INTEGER REFERENCES members (id) ON DELETE SET NULL
);

CREATE INDEX idx_boards_workspace_id ON boards (workspace_id);
