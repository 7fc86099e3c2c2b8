ALTER TABLE lists ADD COLUMN origin_workspace_id INTEGER REFERENCES workspaces (id) ON DELETE SET NULL;

CREATE INDEX idx_lists_origin_workspace_id ON lists (origin_workspace_id);

ALTER TABLE boards ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
