CREATE INDEX idx_boards_workspace_id ON boards (workspace_id);
