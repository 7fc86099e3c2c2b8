ALTER TABLE boards DROP COLUMN priority;

DROP INDEX idx_lists_origin_workspace_id;

ALTER TABLE lists DROP COLUMN origin_workspace_id;
