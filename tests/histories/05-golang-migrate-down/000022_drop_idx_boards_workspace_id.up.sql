DROP INDEX idx_boards_workspace_id;
