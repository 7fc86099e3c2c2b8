ALTER TABLE boards ADD COLUMN primary_workspace_id INTEGER REFERENCES workspaces (id) ON DELETE CASCADE;

CREATE INDEX idx_boards_primary_workspace_id ON boards (primary_workspace_id);
