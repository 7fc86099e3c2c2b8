DROP INDEX idx_members_workspace_id;
