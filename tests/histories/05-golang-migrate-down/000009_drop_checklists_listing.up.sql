DROP VIEW checklists_listing;

ALTER TABLE checklists ADD COLUMN legacy_id TEXT;

ALTER TABLE boards ADD COLUMN origin_workspace_id INTEGER REFERENCES workspaces (id) ON DELETE CASCADE;

CREATE INDEX idx_boards_origin_workspace_id ON boards (origin_workspace_id);
