ALTER TABLE workspaces ADD COLUMN linked_checklist_id INTEGER REFERENCES checklists (id) ON DELETE CASCADE;

CREATE INDEX idx_workspaces_linked_checklist_id ON workspaces (linked_checklist_id);

CREATE TABLE temp_members (
	id INTEGER PRIMARY KEY,
	email_address TEXT NOT NULL UNIQUE COLLATE NOCASE,
	name TEXT NOT NULL,
	role TEXT NOT NULL,
	is_guest INTEGER NOT NULL DEFAULT 0 CHECK (is_guest IN (0, 1)),
	last_seen_at TEXT,
	workspace_id INTEGER NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
	created_at TEXT
);

INSERT INTO temp_members (id, email_address, name, role, is_guest, last_seen_at, workspace_id, created_at)
SELECT id, email_address, name, role, is_guest, last_seen_at, workspace_id, created_at FROM members;

DROP TABLE members;

ALTER TABLE temp_members RENAME TO members;

CREATE TRIGGER members_keep_is_guest
BEFORE DELETE ON members WHEN OLD.is_guest = 1
BEGIN
	SELECT RAISE(ABORT, 'members: is_guest is set');
END;
