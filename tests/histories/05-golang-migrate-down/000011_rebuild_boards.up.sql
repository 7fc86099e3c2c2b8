CREATE TABLE temp_boards (
	id INTEGER PRIMARY KEY,
	title TEXT NOT NULL,
	description TEXT,
	kind TEXT NOT NULL,
	is_template INTEGER NOT NULL DEFAULT 0 CHECK (is_template IN (0, 1)),
	workspace_id INTEGER NOT NULL REFERENCES workspaces (id) ON DELETE NO ACTION,
	member_id INTEGER REFERENCES members (id) ON DELETE SET NULL,
	updated_at TEXT,
	origin_workspace_id INTEGER REFERENCES workspaces (id) ON DELETE CASCADE,
	priority INTEGER NOT NULL DEFAULT 0
);

INSERT INTO temp_boards (id, title, description, kind, is_template, workspace_id, member_id, updated_at, origin_workspace_id, priority)
SELECT id, title, description, kind, is_template, workspace_id, member_id, updated_at, origin_workspace_id, priority FROM boards;

DROP TABLE boards;

ALTER TABLE temp_boards RENAME TO boards;

CREATE INDEX idx_boards_workspace_id ON boards (workspace_id);

CREATE INDEX idx_boards_origin_workspace_id ON boards (origin_workspace_id);

CREATE TRIGGER boards_keep_is_template
BEFORE DELETE ON boards WHEN OLD.is_template = 1
BEGIN
	SELECT RAISE(ABORT, 'boards: is_template is set');
END;
