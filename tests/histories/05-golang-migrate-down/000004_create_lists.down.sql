CREATE INDEX idx_members_workspace_id ON members (workspace_id);

ALTER TABLE workspaces DROP COLUMN revision;

DROP TABLE lists;
