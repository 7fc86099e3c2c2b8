DROP INDEX idx_workspaces_created_at_settings;

ALTER TABLE cards DROP COLUMN title_coalesce;

ALTER TABLE boards RENAME COLUMN summary TO description;
