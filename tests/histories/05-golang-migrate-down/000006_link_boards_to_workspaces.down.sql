DROP INDEX idx_boards_primary_workspace_id;

ALTER TABLE boards DROP COLUMN primary_workspace_id;
